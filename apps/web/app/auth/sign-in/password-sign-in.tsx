import type { Translator } from '@kit/messages';
import { linkStyles } from '@kit/ui/button-styles';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../_components/form-text';
import { ServerForm } from '../../_components/server-form';

export type PasswordSignInProps = {
  t: Translator;
  returnTo: string;
  /** Lets the browser offer passkeys in the identifier field. */
  passkey: boolean;
};

/** Email and password, with the cursor waiting in the first. */
export async function PasswordSignIn({ t, returnTo, passkey }: PasswordSignInProps) {
  const { values, errors, error, notice } = await readFormState('sign-in');
  return (
    <ServerForm action="/auth/sign-in/submit" text={formText(t)} error={error} notice={notice}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <Field name="email" label={t('common.email')} error={errors.email}>
        <Input
          type="email"
          required
          autoFocus={!values.email || Boolean(errors.email)}
          maxLength={254}
          autoComplete={passkey ? 'username webauthn' : 'username'}
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="next"
          defaultValue={values.email}
        />
      </Field>
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
      <SubmitButton block>{t('common.continue')}</SubmitButton>
    </ServerForm>
  );
}
