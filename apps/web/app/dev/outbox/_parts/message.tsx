import type { OutboxMessage } from '@kit/mailer/outbox';
import type { Translator } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { ArrowEndIcon, ArrowStartIcon } from '@kit/ui/icons';
import { headers } from 'next/headers';
import { moment } from './moment';

export type MessageProps = {
  t: Translator;
  message: OutboxMessage;
  view: 'html' | 'text';
  /** On a phone: shown without the list, with a way back to it. */
  alone: boolean;
};

/** One mail: what it is about, its link one press away, and either of its twins. */
export async function Message({ t, message, view, alone }: MessageProps) {
  const { id, subject, to, from, sentAt, html, text } = message;
  // The last one is the mail's own; words a stranger typed may hold another before it.
  const link = text.match(/https?:\/\/\S+/g)?.at(-1);
  const nonce = (await headers()).get('x-nonce') ?? '';
  const tab = (name: MessageProps['view'], label: string) => (
    <a
      href={name === 'html' ? `/dev/outbox/${id}` : `/dev/outbox/${id}?view=text`}
      aria-current={name === view ? 'page' : undefined}
      className={cn(
        'relative -mb-px inline-flex min-h-11 items-center border-b-2 text-14 transition-colors duration-120 after:absolute after:-inset-x-2.5 after:inset-y-0',
        name === view
          ? 'border-accent font-medium'
          : 'border-transparent text-ink-muted hover:text-ink forced-colors:border-[Canvas]',
      )}
    >
      {label}
    </a>
  );
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
            {subject}
          </h2>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 pt-2 text-13 text-ink-muted">
            <dt>{t('outbox.to')}</dt>
            <dd className="text-ink wrap-anywhere">{to}</dd>
            <dt>{t('outbox.from')}</dt>
            <dd className="text-ink wrap-anywhere tabular-nums">
              {from} · {moment(sentAt)}
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
      <nav aria-label={t('outbox.viewLabel')} className="hairline-b mt-5 flex gap-6">
        {tab('html', t('outbox.viewHtml'))}
        {tab('text', t('outbox.viewText'))}
      </nav>
      {view === 'html' ? (
        <iframe
          title={t('outbox.frameTitle', { subject })}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          srcDoc={framed(html, nonce)}
          className="mt-5 min-h-120 w-full grow rounded-surface"
        />
      ) : (
        <pre className="grow pt-5 font-mono text-13/6 whitespace-pre-wrap wrap-anywhere">{text}</pre>
      )}
    </article>
  );
}

/** The mail as this page may show it: its links lead the whole page on, its one style sheet is let in by our nonce. */
function framed(html: string, nonce: string): string {
  return html.replace('<head>', '<head><base target="_top">').replaceAll('<style>', `<style nonce="${nonce}">`);
}
