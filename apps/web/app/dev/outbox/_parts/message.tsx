import type { OutboxMessage } from '@kit/mailer/outbox';
import type { Translator } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { ArrowEndIcon, ArrowStartIcon } from '@kit/ui/icons';
import { MailBodies, type MailBodiesProps } from '../../_parts/mail-bodies';
import { moment } from './moment';

export type MessageProps = {
  t: Translator;
  message: OutboxMessage;
  view: MailBodiesProps['view'];
  /** On a phone: shown without the list, with a way back to it. */
  alone: boolean;
};

/** One mail: what it is about, its link one press away, and either of its twins. */
export function Message({ t, message, view, alone }: MessageProps) {
  const { id, subject, to, from, sentAt, text } = message;
  // The last one is the mail's own; words a stranger typed may hold another before it.
  const link = text.match(/https?:\/\/\S+/g)?.at(-1);
  return (
    <article
      aria-labelledby="subject"
      className={cn('flex min-w-0 grow flex-col py-7 md:ps-8', !alone && 'max-md:hidden')}
    >
      <a
        href="/dev/outbox"
        className="mb-3 inline-flex min-h-11 items-center gap-2 self-start text-14 text-ink-muted hover:text-ink md:hidden"
      >
        <ArrowStartIcon />
        {t('outbox.back')}
      </a>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 grow basis-60">
          <h2 id="subject" className="font-semibold text-20 wrap-anywhere">
            <bdi>{subject}</bdi>
          </h2>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 pt-2 text-13 text-ink-muted">
            <dt>{t('outbox.to')}</dt>
            <dd className="text-ink wrap-anywhere">
              <bdi>{to}</bdi>
            </dd>
            <dt>{t('outbox.from')}</dt>
            <dd className="text-ink wrap-anywhere tabular-nums">
              <bdi>{from}</bdi> · <bdi>{moment(sentAt, t('common.dates'))}</bdi>
            </dd>
          </dl>
        </div>
        {link && (
          <a href={link} className={buttonStyles({ variant: 'primary' })}>
            <span className="inline-flex items-center gap-2">
              {t('outbox.openLink')}
              <ArrowEndIcon />
            </span>
          </a>
        )}
      </div>
      <MailBodies t={t} mail={message} path={`/dev/outbox/${id}`} view={view} />
    </article>
  );
}
