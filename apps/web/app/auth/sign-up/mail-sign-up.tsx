import type { Translator } from '@kit/messages';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { EmailField } from '../../_components/email-field';
import { formText } from '../../_components/form-text';
import { NameField } from '../../_components/name-field';
import { ServerForm } from '../../_components/server-form';

export type MailSignUpProps = {
  t: Translator;
  /** What proves the address: a link, or a code where passkeys are the only method. */
  by: 'link' | 'code';
  returnTo: string;
};

/** Name and address, and no password: a mail does the rest. */
export async function MailSignUp({ t, by, returnTo }: MailSignUpProps) {
  const state = await readFormState('sign-up');
  const { errors, error, notice } = state;
  return (
    <ServerForm action={`/auth/sign-up/${by}/submit`} text={formText(t)} error={error} notice={notice}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <NameField t={t} state={state} autoFocus={Boolean(errors.name) || !errors.email} />
      <EmailField t={t} state={state} autoFocus={Boolean(errors.email)} enterKeyHint="send" />
      <SubmitButton block>{by === 'link' ? t('signUp.submitLink') : t('signUp.submitCode')}</SubmitButton>
    </ServerForm>
  );
}
