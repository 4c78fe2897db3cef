import { standingLinkStyles } from '@kit/ui/link-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { EmailField } from '../../_components/email-field';
import { formText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ServerForm } from '../../_components/server-form';

export const generateMetadata = titled('passwordReset.metaTitle');

export default async function PasswordResetPage() {
  const t = await getTranslations();
  const { local, methods } = await appConfig();
  if (!methods.password) redirect(methods.emailCode ? '/auth/recover' : '/auth/sign-in');
  const state = await readFormState('password-reset');
  return (
    <>
      <PageTitle title={t('passwordReset.title')}>{t('passwordReset.lead')}</PageTitle>
      <ServerForm action="/auth/password-reset/submit" text={formText(t)} error={state.error} notice={state.notice}>
        <EmailField t={t} state={state} autoFocus enterKeyHint="send" />
        <SubmitButton block>{t('passwordReset.submit')}</SubmitButton>
      </ServerForm>
      <p className="-mt-1 flex flex-wrap gap-x-6 text-14">
        <a href="/auth/sign-in" className={standingLinkStyles}>
          {t('passwordReset.back')}
        </a>
        {local && (
          <a href="/dev/outbox" className={standingLinkStyles}>
            {t('passwordReset.openOutbox')}
          </a>
        )}
      </p>
    </>
  );
}
