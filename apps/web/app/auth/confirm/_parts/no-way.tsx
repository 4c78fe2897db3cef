import type { Translator } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { PageTitle } from '../../../_components/page-title';

export type NoWayProps = {
  t: Translator;
  reason: 'no-passkey' | 'passkeys-off' | 'no-way';
  email: string;
  /** A path of this site, where the person was going. */
  returnTo: string;
};

/** Says why nothing on this page would help, and what does. */
export function NoWay({ t, reason, email, returnTo }: NoWayProps) {
  if (reason === 'no-passkey') {
    return (
      <>
        <PageTitle title={t('confirm.noPasskeyTitle')}>{t('confirm.noPasskey', { email })}</PageTitle>
        <a
          href={`/settings/security?returnTo=${encodeURIComponent(returnTo)}`}
          className={buttonStyles({ variant: 'primary', block: true })}
        >
          {t('confirm.addPasskey')}
        </a>
        <p className="pt-4 text-14">
          <a href="/home" className={standingLinkStyles}>
            {t('confirm.cancel')}
          </a>
        </p>
      </>
    );
  }
  if (reason === 'passkeys-off') {
    return (
      <>
        <PageTitle title={t('confirm.noWayTitle')}>{t('confirm.passkeysOff')}</PageTitle>
        <a href="/home" className={buttonStyles({ variant: 'primary', block: true })}>
          {t('common.home')}
        </a>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('confirm.noWayTitle')}>{t('confirm.noWay')}</PageTitle>
      <form method="post" action="/auth/sign-out">
        <SubmitButton block>{t('confirm.signOut')}</SubmitButton>
      </form>
    </>
  );
}
