import { listOutbox, readOutboxMessage } from '@kit/mailer/outbox';
import { buttonStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { EmptyState } from '@kit/ui/empty-state';
import { MailIcon } from '@kit/ui/icons';
import { linkStyles } from '@kit/ui/link-styles';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { getVisitor } from '~/lib/visitor';
import { AppShell } from '../../../_components/app-shell';
import { Message } from './message';
import { MessageList } from './message-list';
import { RefreshOnReturn } from './refresh-on-return';

export type OutboxViewProps = {
  /** The mail to show; without it the newest, on screens wide enough for both. */
  id?: string | undefined;
  view: 'html' | 'text';
};

/** List and message side by side; on a phone one at a time. Only in local mode. */
export async function OutboxView({ id, view }: OutboxViewProps) {
  const { local } = await appConfig();
  if (!local) notFound();
  const t = await getTranslations();
  const visitor = await getVisitor();
  const entries = await listOutbox();
  const newest = entries[0]?.id;
  const message = id || newest ? await readOutboxMessage(id ?? newest ?? '') : null;
  if (id && !message) notFound();
  return (
    <AppShell signedIn={visitor !== null} prolong={visitor?.isDueForRenewal}>
      <RefreshOnReturn />
      <div className="mx-auto flex w-full max-w-page grow flex-col px-5 sm:px-8 md:flex-row">
        <div className={cn('flex w-full flex-col md:w-80 md:shrink-0 md:hairline-e', id && 'max-md:hidden')}>
          <div className="py-7 md:pe-6">
            <h1 className="font-semibold text-20">{t('outbox.title')}</h1>
            <p className="pt-1 text-13 text-ink-muted">
              {t('outbox.lead')}{' '}
              <a href="/dev/mails" className={cn(linkStyles, 'target-44 whitespace-nowrap')}>
                {t('outbox.samples.link')}
              </a>
            </p>
          </div>
          {entries.length > 0 && <MessageList t={t} entries={entries} current={message?.id} chosen={Boolean(id)} />}
        </div>
        {message ? (
          <Message t={t} message={message} view={view} alone={Boolean(id)} />
        ) : (
          <EmptyState
            className="my-auto grow border-none!"
            icon={<MailIcon className="size-7" />}
            title={t('outbox.empty')}
            action={
              <a href="/auth/sign-up" className={buttonStyles()}>
                {t('outbox.signUp')}
              </a>
            }
          >
            {t('outbox.emptyText')}
          </EmptyState>
        )}
      </div>
    </AppShell>
  );
}
