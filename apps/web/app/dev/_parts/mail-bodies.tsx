import type { Translator } from '@kit/messages';
import { cn } from '@kit/ui/cn';
import { headers } from 'next/headers';
import { frameDocument } from './frame-document';

export type MailBodiesProps = {
  t: Translator;
  mail: { subject: string; html: string; text: string };
  /** The page that shows this mail; the plain text is the same page with `?view=text`. */
  path: string;
  view: 'html' | 'text';
};

/** The two bodies of a mail, one at a time. Nothing in a mail can run or leave its frame but a link one follows. */
export async function MailBodies({ t, mail, path, view }: MailBodiesProps) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  const tab = (name: MailBodiesProps['view'], label: string) => (
    <a
      href={name === 'html' ? path : `${path}?view=text`}
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
    <>
      <nav aria-label={t('outbox.viewLabel')} className="hairline-b mt-5 flex gap-6">
        {tab('html', t('outbox.viewHtml'))}
        {tab('text', t('outbox.viewText'))}
      </nav>
      {view === 'html' ? (
        <iframe
          title={t('outbox.frameTitle', { subject: mail.subject })}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          srcDoc={frameDocument(mail.html, nonce)}
          className="mt-5 min-h-240 w-full md:min-h-184 grow rounded-surface"
        />
      ) : (
        <pre
          dir="auto"
          className="grow [unicode-bidi:isolate] pt-5 font-mono text-13/6 whitespace-pre-wrap wrap-anywhere"
        >
          {mail.text}
        </pre>
      )}
    </>
  );
}
