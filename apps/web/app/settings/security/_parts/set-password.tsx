import type { Translator } from '@kit/messages';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';
import { NewPasswordField } from './new-password-field';

export type SetPasswordProps = { t: Translator; email: string; minLength: number; autoFocus: boolean };

/** Chooses a password for an account that has none. */
export async function SetPassword({ t, email, minLength, autoFocus }: SetPasswordProps) {
  const { errors, error, notice } = await readFormState('set-password');
  return (
    <ServerForm
      action="/settings/security/password/set"
      text={formText(t)}
      error={error}
      notice={notice}
      className="-mb-13 max-w-sign-in"
    >
      <NewPasswordField t={t} autoFocus={autoFocus} email={email} minLength={minLength} error={errors.newPassword} />
      <SubmitButton variant="secondary">{t('security.setPassword')}</SubmitButton>
    </ServerForm>
  );
}
