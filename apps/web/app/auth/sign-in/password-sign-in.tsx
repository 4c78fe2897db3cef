import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { linkStyles } from '@kit/ui/link-styles';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { EmailField } from '../../_components/email-field';
import { formText, passwordText } from '../../_components/form-text';
import { ServerForm } from '../../_components/server-form';
import { LAST_USED, LastUsed } from './last-used';

export type PasswordSignInProps = {
  t: Translator;
  /** The form's own, for buttons outside it that use its address. */
  id: string;
  returnTo: string;
  /** Lets the browser offer passkeys in the identifier field. */
  passkey: boolean;
  /** The way this browser was signed in by last. */
  lastUsed: string | undefined;
  variant: 'primary' | 'secondary';
};

/** Email and password, with the cursor waiting in the first. */
export async function PasswordSignIn({ t, id, returnTo, passkey, lastUsed, variant }: PasswordSignInProps) {
  const state = await readFormState('sign-in');
  const { values, errors, error, notice } = state;
  const isLast = lastUsed === 'password';
  return (
    <ServerForm id={id} action="/auth/sign-in/submit" text={formText(t)} error={error} notice={notice}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <EmailField t={t} state={state} autoFocus={!values.email || Boolean(errors.email)} passkey={passkey} />
      <Field
        name="password"
        label={t('common.password')}
        error={errors.password}
        action={
          <a href="/auth/password-reset" className={linkStyles}>
            {t('signIn.forgot')}
          </a>
        }
      >
        <PasswordInput
          text={passwordText(t)}
          required
          autoFocus={Boolean(values.email)}
          maxLength={128}
          autoComplete="current-password"
          enterKeyHint="go"
        />
      </Field>
      <SubmitButton block variant={variant} aria-describedby={isLast ? LAST_USED : undefined}>
        {t('common.continue')}
      </SubmitButton>
      {isLast && <LastUsed t={t} />}
    </ServerForm>
  );
}
