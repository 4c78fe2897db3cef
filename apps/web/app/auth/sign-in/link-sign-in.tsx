import type { Translator } from '@kit/messages';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { EmailField } from '../../_components/email-field';
import { formText } from '../../_components/form-text';
import { ServerForm } from '../../_components/server-form';
import { LAST_USED, LastUsed } from './last-used';

export type LinkSignInProps = {
  t: Translator;
  returnTo: string;
  passkey: boolean;
  lastUsed: string | undefined;
  variant: 'primary' | 'secondary';
};

/** The address alone, where a link is mailed to and no password exists. */
export async function LinkSignIn({ t, returnTo, passkey, lastUsed, variant }: LinkSignInProps) {
  const state = await readFormState('sign-in');
  const isLast = lastUsed === 'magic-link';
  return (
    <ServerForm action="/auth/sign-in/link/submit" text={formText(t)} error={state.error} notice={state.notice}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <EmailField t={t} state={state} autoFocus passkey={passkey} enterKeyHint="send" hint={t('signIn.linkHint')} />
      <SubmitButton block variant={variant} aria-describedby={isLast ? LAST_USED : undefined}>
        {t('signIn.withLink')}
      </SubmitButton>
      {isLast && <LastUsed t={t} />}
    </ServerForm>
  );
}
