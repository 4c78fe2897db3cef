import type { Translator } from '@kit/messages';
import { cn } from '@kit/ui/cn';
import { Field } from '@kit/ui/field';
import { linkStyles } from '@kit/ui/link-styles';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import type { FormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ServerForm } from '../../_components/server-form';

export type ProveWithPasswordProps = { t: Translator; token: string; email?: string | undefined; state: FormState };

/** The mail's link in another browser than the one that signed up: whoever knows the password may finish. */
export function ProveWithPassword({ t, token, email, state }: ProveWithPasswordProps) {
  return (
    <>
      <PageTitle title={t('verifyEmail.needsPassword.title')}>{t('verifyEmail.needsPassword.lead')}</PageTitle>
      <ServerForm
        action="/auth/verify-email/submit"
        text={formText(t)}
        error={state.error}
        notice={state.notice}
        leavesNoTrace
      >
        <input type="hidden" name="token" value={token} />
        {/* Tells the password manager whose password this is. */}
        {email && <input type="email" name="username" value={email} readOnly autoComplete="username" hidden />}
        <Field
          name="password"
          label={t('common.password')}
          hint={email && t('verifyEmail.needsPassword.leadFor', { email })}
          error={state.errors.password}
        >
          <PasswordInput
            text={passwordText(t)}
            required
            autoFocus
            maxLength={128}
            autoComplete="current-password"
            enterKeyHint="go"
          />
        </Field>
        <SubmitButton block>{t('verifyEmail.needsPassword.submit')}</SubmitButton>
      </ServerForm>
      <p className="text-14 text-ink-muted">
        {t('verifyEmail.needsPassword.forgot')}{' '}
        <a
          href={`/auth/verify-email?token=${encodeURIComponent(token)}&choose=password`}
          className={cn(linkStyles, 'target-44 inline-block')}
        >
          {t('verifyEmail.needsPassword.choose')}
        </a>
      </p>
    </>
  );
}
