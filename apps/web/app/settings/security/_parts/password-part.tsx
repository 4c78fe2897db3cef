import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { PasswordInput } from '@kit/ui/password-input';
import { Section } from '@kit/ui/section';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';
import { ConfirmFirst } from './confirm-first';

export type PasswordPartProps = {
  t: Translator;
  email: string;
  minLength: number;
  passkey: boolean;
  /** Whether the session signed in or was confirmed lately, without which the endpoint refuses. */
  confirmed: boolean;
  /** Whether the person came to change it. */
  focused: boolean;
};

/** Changes the password, and by choice signs every other browser out. Who must confirm first is told so before typing. */
export async function PasswordPart({ t, email, minLength, passkey, confirmed, focused }: PasswordPartProps) {
  const { values, errors, error, notice } = await readFormState('password');
  const signOutOthers = values.signOutOthers === undefined || values.signOutOthers === 'on';
  const section = {
    id: 'password',
    title: t('security.passwordTitle'),
    description: passkey ? t('security.passwordBesidePasskeys') : t('security.passwordDescription'),
  };
  if (!confirmed) {
    return (
      <Section {...section}>
        <ConfirmFirst t={t} variant={passkey ? 'secondary' : 'primary'} />
      </Section>
    );
  }
  return (
    <Section {...section}>
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
            autoFocus={focused}
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
          <input type="checkbox" name="signOutOthers" className="size-5 shrink-0" defaultChecked={signOutOthers} />
          {t('security.signOutOthers')}
        </label>
        <SubmitButton variant={passkey ? 'secondary' : 'primary'}>{t('security.changePassword')}</SubmitButton>
      </ServerForm>
    </Section>
  );
}
