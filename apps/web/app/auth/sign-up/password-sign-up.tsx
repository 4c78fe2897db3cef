import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { EmailField } from '../../_components/email-field';
import { formText, passwordText } from '../../_components/form-text';
import { NameField } from '../../_components/name-field';
import { ServerForm } from '../../_components/server-form';

export type PasswordSignUpProps = {
  t: Translator;
  /** The form's own, for buttons outside it that use its fields. */
  id: string;
  returnTo: string;
  minLength: number;
};

/** Name, address and a password of one's choice. */
export async function PasswordSignUp({ t, id, returnTo, minLength }: PasswordSignUpProps) {
  const state = await readFormState('sign-up');
  const { errors, error, notice } = state;
  return (
    <ServerForm id={id} action="/auth/sign-up/submit" text={formText(t)} error={error} notice={notice}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <NameField t={t} state={state} autoFocus={Boolean(errors.name) || !(errors.email || errors.password)} />
      <EmailField t={t} state={state} autoFocus={Boolean(errors.email)} />
      <Field
        name="password"
        label={t('common.password')}
        hint={t('signUp.passwordHint', { min: minLength })}
        error={errors.password}
      >
        <PasswordInput
          text={passwordText(t)}
          required
          autoFocus={Boolean(errors.password)}
          minLength={minLength}
          maxLength={128}
          autoComplete="new-password"
          enterKeyHint="go"
        />
      </Field>
      <SubmitButton block>{t('signUp.submit')}</SubmitButton>
    </ServerForm>
  );
}
