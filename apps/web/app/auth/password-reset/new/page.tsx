import { buttonStyles } from '@kit/ui/button-styles';
import { Field } from '@kit/ui/field';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { formText, passwordText } from '../../../_components/form-text';
import { PageTitle } from '../../../_components/page-title';
import { ServerForm } from '../../../_components/server-form';
import { isReported, ReportedNotice } from '../../_parts/reported-notice';
import { PasskeyInstead } from './_parts/passkey-instead';

type Props = {
  searchParams: Promise<{ token?: string | string[]; error?: string | string[]; notice?: string | string[] }>;
};

export const generateMetadata = titled('passwordReset.new.metaTitle');

export default async function NewPasswordPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { passwordMinLength, methods } = await appConfig();
  if (!methods.password) redirect('/auth/password-reset');
  const { token, error: refused, notice: done } = await searchParams;
  if (typeof token !== 'string' || refused) {
    return (
      <>
        <PageTitle title={t('passwordReset.new.invalidTitle')}>{t('passwordReset.new.invalid')}</PageTitle>
        <a href="/auth/password-reset" className={buttonStyles({ variant: 'primary', block: true })}>
          {t('passwordReset.new.askAgain')}
        </a>
      </>
    );
  }
  const reported = isReported(done);
  const { errors, error, notice } = await readFormState('new-password');
  return (
    <>
      <PageTitle title={t('passwordReset.new.title')}>
        {t(reported ? 'passwordReset.new.leadReported' : 'passwordReset.new.lead')}
      </PageTitle>
      <ReportedNotice t={t} notice={done} />
      <ServerForm
        action="/auth/password-reset/new/submit"
        text={formText(t)}
        error={error}
        notice={notice}
        leavesNoTrace
      >
        <input type="hidden" name="token" value={token} />
        <Field
          name="password"
          label={t('passwordReset.new.password')}
          hint={t('signUp.passwordHint', { min: passwordMinLength })}
          error={errors.password}
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
        <SubmitButton block>{t('passwordReset.new.submit')}</SubmitButton>
      </ServerForm>
      {methods.passkey && <PasskeyInstead t={t} token={token} />}
      {!reported && (
        <p className="-mt-1 text-14">
          <a href="/auth/password-reset" className={standingLinkStyles}>
            {t('passwordReset.new.askAgain')}
          </a>
        </p>
      )}
    </>
  );
}
