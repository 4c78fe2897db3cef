import type { Translator } from '@kit/messages';
import { MailIcon } from '@kit/ui/icons';
import { SubmitButton } from '@kit/ui/submit-button';
import { LAST_USED, LastUsed } from './last-used';

export type LinkBesidePasswordProps = {
  t: Translator;
  /** The `id` of the form whose address it uses. */
  form: string;
  lastUsed: boolean;
};

/** "Email me a link" beside the password. */
export function LinkBesidePassword({ t, form, lastUsed }: LinkBesidePasswordProps) {
  return (
    <div>
      <SubmitButton
        form={form}
        formAction="/auth/sign-in/link/submit"
        formNoValidate
        variant="secondary"
        block
        icon={<MailIcon />}
        aria-describedby={lastUsed ? LAST_USED : undefined}
      >
        {t('signIn.withLink')}
      </SubmitButton>
      {lastUsed && <LastUsed t={t} />}
    </div>
  );
}
