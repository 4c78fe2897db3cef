import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';
import { NewPasswordField } from './new-password-field';

export type ChangePasswordProps = {
  t: Translator;
  email: string;
  minLength: number;
  autoFocus: boolean;
  variant: 'primary' | 'secondary';
};

/** Changes the password, and by choice signs every other browser out. */
export async function ChangePassword({ t, email, minLength, autoFocus, variant }: ChangePasswordProps) {
  const { values, errors, error, notice } = await readFormState('password');
  const signOutOthers = values.signOutOthers === undefined || values.signOutOthers === 'on';
  return (
    <ServerForm
      action="/settings/security/password"
      text={formText(t)}
      error={error}
      notice={notice}
      className="-mb-13 max-w-sign-in"
    >
      <Field name="currentPassword" label={t('security.currentPassword')} error={errors.currentPassword}>
        <PasswordInput
          text={passwordText(t)}
          required
          autoFocus={autoFocus}
          maxLength={128}
          autoComplete="current-password"
          enterKeyHint="next"
        />
      </Field>
      <NewPasswordField t={t} email={email} minLength={minLength} error={errors.newPassword} />
      <label className="-ms-1 mb-4 flex min-h-11 items-center gap-3 px-1 text-14">
        <input type="checkbox" name="signOutOthers" className="size-5 shrink-0" defaultChecked={signOutOthers} />
        {t('security.signOutOthers')}
      </label>
      <SubmitButton variant={variant}>{t('security.changePassword')}</SubmitButton>
    </ServerForm>
  );
}
