import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import { appConfig } from '~/config/app.config';
import type { FormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ServerForm } from '../../_components/server-form';

export type ChoosePasswordProps = { t: Translator; token: string; email: string; state: FormState };

/** The mail's link for whoever has the mail and not the password of the sign-up: perhaps somebody else signed up. */
export async function ChoosePassword({ t, token, email, state }: ChoosePasswordProps) {
  const { passwordMinLength } = await appConfig();
  return (
    <>
      <PageTitle title={t('verifyEmail.choosePassword.title')}>
        {t('verifyEmail.choosePassword.lead', { email })}
      </PageTitle>
      <ServerForm
        action="/auth/verify-email/submit"
        text={formText(t)}
        error={state.error}
        notice={state.notice}
        leavesNoTrace
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="choose" value="password" />
        {/* Tells the password manager whose password this is. */}
        <input type="email" name="username" value={email} readOnly autoComplete="username" hidden />
        <Field
          name="newPassword"
          label={t('verifyEmail.choosePassword.password')}
          hint={t('signUp.passwordHint', { min: passwordMinLength })}
          error={state.errors.newPassword}
        >
          <PasswordInput
            text={passwordText(t)}
            required
            autoFocus
            minLength={passwordMinLength}
            maxLength={128}
            autoComplete="new-password"
            enterKeyHint="go"
          />
        </Field>
        <SubmitButton block>{t('verifyEmail.choosePassword.submit')}</SubmitButton>
      </ServerForm>
      <p className="-mt-1 text-14">
        <a href={`/auth/verify-email?token=${encodeURIComponent(token)}`} className={standingLinkStyles}>
          {t('verifyEmail.choosePassword.back')}
        </a>
      </p>
    </>
  );
}
