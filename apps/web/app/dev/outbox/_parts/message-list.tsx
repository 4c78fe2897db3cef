import type { OutboxEntry } from '@kit/mailer/outbox';
import type { Translator } from '@kit/messages';
import { cn } from '@kit/ui/cn';
import { moment } from './moment';

export type MessageListProps = {
  t: Translator;
  entries: OutboxEntry[];
  current: string | undefined;
  /** Whether `current` was asked for, rather than being the newest. */
  chosen: boolean;
};

/** Mails, newest first: to whom, when, about what. */
export function MessageList({ t, entries, current, chosen }: MessageListProps) {
  return (
    <nav aria-label={t('outbox.listLabel')} className="grow">
      <ul className="hairline-b md:border-none">
        {entries.map(({ id, to, subject, sentAt }) => (
          <li key={id} className="hairline-t">
            <a
              href={`/dev/outbox/${id}`}
              aria-current={chosen && id === current ? 'page' : undefined}
              className={cn(
                'block py-3 transition-colors duration-120 hover:bg-surface-sunken focus-visible:-outline-offset-2 md:pe-6 md:border-e-2 md:border-transparent md:forced-colors:border-[Canvas]',
                id === current && 'md:border-accent! md:forced-colors:border-[Highlight]!',
              )}
            >
              <span className="flex items-baseline justify-between gap-3">
                <bdi className="min-w-0 font-medium text-14 text-balance">{subject}</bdi>
                <time dateTime={sentAt} className="shrink-0 text-13 text-ink-muted tabular-nums">
                  {moment(sentAt, t('common.dates'))}
                </time>
              </span>
              <span className="block text-13 text-ink-muted wrap-anywhere">
                <bdi>{to}</bdi>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
