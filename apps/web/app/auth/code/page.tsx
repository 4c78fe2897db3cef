import { buttonStyles } from '@kit/ui/button-styles';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { readPendingCode } from '~/lib/email-code';
import { readFormState } from '~/lib/forms/form-state';
import { getSession } from '~/lib/session';
import { CodeField } from '../../_components/code-field';
import { formText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ResendButton } from '../../_components/resend-button';
import { ServerForm } from '../../_components/server-form';
import { Address } from '../_parts/address';

export const generateMetadata = titled('recover.code.metaTitle');

/** Takes the code of a sign-up or a recovery, in the browser that asked for it. */
export default async function CodePage() {
  const t = await getTranslations();
  const { methods, local } = await appConfig();
  if (!methods.emailCode) notFound();
  const pending = await readPendingCode();
  if (!pending) {
    // The code was entered in another tab.
    if (await getSession()) redirect('/home');
    return (
      <>
        <PageTitle title={t('recover.code.goneTitle')}>{t('recover.code.gone')}</PageTitle>
        <a href="/auth/sign-in" className={buttonStyles({ variant: 'primary', block: true })}>
          {t('recover.code.again')}
        </a>
      </>
    );
  }
  const entered = await readFormState('code');
  const resent = await readFormState('code-resend');
  const address = () => <Address>{pending.email}</Address>;
  return (
    <>
      <PageTitle title={t('recover.code.title')}>{t.rich('recover.code.lead', { address })}</PageTitle>
      <ServerForm id="code" action="/auth/code/submit" text={formText(t)} error={entered.error}>
        <CodeField label={t('recover.code.label')} hint={t('recover.code.hint')} error={entered.errors.code} />
        <SubmitButton block>{t('recover.code.submit')}</SubmitButton>
      </ServerForm>
      <p className="pb-3 text-14 text-ink-muted">{t('recover.code.nothing')}</p>
      <ServerForm
        action="/auth/code/resend"
        text={formText(t)}
        error={resent.error}
        notice={resent.notice}
        restarts="code"
      >
        <ResendButton text={{ ready: t('confirm.resend'), waiting: t('confirm.resendIn', { seconds: '{seconds}' }) }} />
      </ServerForm>
      <p className="-mt-1 flex flex-wrap gap-x-6 text-14">
        <a href={pending.signingUp ? '/auth/sign-up' : '/auth/recover'} className={standingLinkStyles}>
          {t('recover.code.change')}
        </a>
        {local && (
          <a href="/dev/outbox" className={standingLinkStyles}>
            {t('confirm.openOutbox')}
          </a>
        )}
      </p>
    </>
  );
}
