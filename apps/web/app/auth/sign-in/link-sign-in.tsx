import type { Translator } from '@kit/messages';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { EmailField } from '../../_components/email-field';
import { formText } from '../../_components/form-text';
import { ServerForm } from '../../_components/server-form';

export type LinkSignInProps = { t: Translator; returnTo: string; passkey: boolean };

/** The address alone, where a link is mailed to and no password exists. */
export async function LinkSignIn({ t, returnTo, passkey }: LinkSignInProps) {
  const state = await readFormState('sign-in');
  return (
    <ServerForm action="/auth/sign-in/link/submit" text={formText(t)} error={state.error} notice={state.notice}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <EmailField t={t} state={state} autoFocus passkey={passkey} enterKeyHint="send" hint={t('signIn.linkHint')} />
      <SubmitButton block>{t('signIn.withLink')}</SubmitButton>
    </ServerForm>
  );
}
