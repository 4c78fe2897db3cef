import type { Translator } from '@kit/messages';
import type { SessionDemand } from '@kit/passkey/step-up';
import { Field } from '@kit/ui/field';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';
import { DemandFields } from './demand-fields';
import { primaryWithoutScript } from './primary-without-script';

export type ConfirmPasswordProps = {
  t: Translator;
  email: string;
  returnTo: string;
  demand: SessionDemand;
  /** Whether it is the best way there is. */
  first: boolean;
  /** Whether it is, without JavaScript. */
  firstWithoutScript: boolean;
};

/** Confirms with the account's password. */
export async function ConfirmPassword({ t, email, first, firstWithoutScript, ...where }: ConfirmPasswordProps) {
  const { errors, error } = await readFormState('confirm-password');
  return (
    <ServerForm action="/auth/confirm/password/submit" text={formText(t)} error={error}>
      <DemandFields {...where} />
      {/* Tells the password manager whose password this is. */}
      <input type="email" name="username" defaultValue={email} readOnly autoComplete="username" hidden />
      <Field name="password" label={t('common.password')} error={errors.password}>
        <PasswordInput
          text={passwordText(t)}
          required
          autoFocus={first || firstWithoutScript || Boolean(errors.password)}
          maxLength={128}
          autoComplete="current-password"
          enterKeyHint="go"
        />
      </Field>
      <SubmitButton
        block
        variant={first ? 'primary' : 'secondary'}
        className={firstWithoutScript ? primaryWithoutScript : undefined}
      >
        {t('confirm.usePassword')}
      </SubmitButton>
    </ServerForm>
  );
}
