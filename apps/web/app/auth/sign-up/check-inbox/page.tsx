import { translator } from '@kit/messages';
import { buttonStyles, standingLinkStyles } from '@kit/ui/button-styles';
import type { Metadata } from 'next';
import { appConfig } from '~/config/app.config';
import { readFormState } from '~/lib/forms/form-state';
import { readPendingAddress } from '~/lib/sign-up-proof';
import { formText } from '../../../_components/form-text';
import { PageTitle } from '../../../_components/page-title';
import { ResendButton } from '../../../_components/resend-button';
import { ServerForm } from '../../../_components/server-form';

const t = translator('en');

export const metadata: Metadata = { title: t('signUp.inbox.metaTitle') };

export default async function CheckInboxPage() {
  const { local } = await appConfig();
  const email = await readPendingAddress();
  const { error, notice } = await readFormState('resend');
  return (
    <>
      <PageTitle title={t('signUp.inbox.title')}>
        {email
          ? t.rich('signUp.inbox.sent', { address: () => <strong className="font-medium text-ink">{email}</strong> })
          : t('signUp.inbox.sentUnknown')}
      </PageTitle>
      {local && (
        <div className="pb-7">
          <a href="/dev/outbox" className={buttonStyles({ variant: 'primary', block: true })}>
            {t('signUp.inbox.openOutbox')}
          </a>
          <p className="pt-2 text-13 text-ink-muted">{t('signUp.inbox.openOutboxText')}</p>
        </div>
      )}
      <p className="pb-3 text-14 text-ink-muted">{t('signUp.inbox.nothing')}</p>
      <ServerForm action="/auth/sign-up/resend" text={formText(t)} error={error} notice={notice}>
        <ResendButton
          text={{ ready: t('signUp.inbox.resend'), waiting: t('signUp.inbox.resendIn', { seconds: '{seconds}' }) }}
        />
      </ServerForm>
      <p className="-mt-1 flex flex-wrap gap-x-6 text-14">
        <a href="/auth/sign-up" className={standingLinkStyles}>
          {t('signUp.inbox.change')}
        </a>
        <a href="/auth/sign-in" className={standingLinkStyles}>
          {t('signUp.inbox.signIn')}
        </a>
      </p>
    </>
  );
}
