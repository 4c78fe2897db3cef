import type { Translator } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';

export type ConfirmFirstProps = { t: Translator; variant: 'primary' | 'secondary' };

/** Stands in for the password form: its address is this page's own, which lets in who confirmed lately. */
export function ConfirmFirst({ t, variant }: ConfirmFirstProps) {
  return (
    <>
      <p className="pb-4 text-14">{t('security.passwordConfirmFirst')}</p>
      <a href="/settings/security?change=password" className={buttonStyles({ variant })}>
        {t('security.passwordConfirm')}
      </a>
    </>
  );
}
