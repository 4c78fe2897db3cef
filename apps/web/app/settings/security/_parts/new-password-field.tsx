import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { PasswordInput } from '@kit/ui/password-input';
import { passwordText } from '../../../_components/form-text';

export type NewPasswordFieldProps = {
  t: Translator;
  email: string;
  minLength: number;
  error?: string | undefined;
  autoFocus?: boolean;
};

/** A password to choose, filed by password managers under the address. */
export function NewPasswordField({ t, email, minLength, error, autoFocus }: NewPasswordFieldProps) {
  return (
    <>
      <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
      <Field
        name="newPassword"
        label={t('security.newPassword')}
        hint={t('signUp.passwordHint', { min: minLength })}
        error={error}
      >
        <PasswordInput
          text={passwordText(t)}
          required
          autoFocus={autoFocus}
          minLength={minLength}
          maxLength={128}
          autoComplete="new-password"
          enterKeyHint="go"
        />
      </Field>
    </>
  );
}
