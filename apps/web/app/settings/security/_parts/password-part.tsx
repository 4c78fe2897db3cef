import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { PasswordInput } from '@kit/ui/password-input';
import { Section } from '@kit/ui/section';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';

export type PasswordPartProps = { t: Translator; email: string; minLength: number; passkey: boolean };

/** Changes the password, and by choice signs every other browser out. */
export async function PasswordPart({ t, email, minLength, passkey }: PasswordPartProps) {
  const { errors, error, notice } = await readFormState('password');
  return (
    <Section
      title={t('security.passwordTitle')}
      description={passkey ? t('security.passwordBesidePasskeys') : t('security.passwordDescription')}
    >
      <ServerForm
        action="/settings/security/password"
        text={formText(t)}
        error={error}
        notice={notice}
        className="max-w-sign-in"
      >
        {/* Password managers file the new password under this name. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <Field name="currentPassword" label={t('security.currentPassword')} error={errors.currentPassword}>
          <PasswordInput
            text={passwordText(t)}
            required
            maxLength={128}
            autoComplete="current-password"
            enterKeyHint="next"
          />
        </Field>
        <Field
          name="newPassword"
          label={t('security.newPassword')}
          hint={t('security.newPasswordHint', { min: minLength })}
          error={errors.newPassword}
        >
          <PasswordInput
            text={passwordText(t)}
            required
            minLength={minLength}
            maxLength={128}
            autoComplete="new-password"
            enterKeyHint="go"
          />
        </Field>
        <label className="-ms-1 mb-4 flex min-h-11 items-center gap-3 px-1 text-14">
          <input type="checkbox" name="signOutOthers" className="size-5 shrink-0" defaultChecked />
          {t('security.signOutOthers')}
        </label>
        <SubmitButton variant={passkey ? 'secondary' : 'primary'}>{t('security.changePassword')}</SubmitButton>
      </ServerForm>
    </Section>
  );
}
