import type { SampleMail } from '@kit/better-auth/sample-mails';
import { renderMail } from '@kit/mailer/render-mail';
import type { Translator } from '@kit/messages';
import { cn } from '@kit/ui/cn';
import { ArrowStartIcon } from '@kit/ui/icons';
import { MailBodies, type MailBodiesProps } from '../../_parts/mail-bodies';

export type SampleProps = {
  t: Translator;
  sample: SampleMail;
  view: MailBodiesProps['view'];
  /** On a phone: shown without the list, with a way back to it. */
  alone: boolean;
};

/** One kind of mail with made-up values, as it would go out. */
export async function Sample({ t, sample: { name, mail }, view, alone }: SampleProps) {
  const { subject, preheader } = mail.content;
  const bodies = await renderMail(mail.content);
  return (
    <article
      aria-labelledby="subject"
      className={cn('flex min-w-0 grow flex-col py-7 md:ps-8', !alone && 'max-md:hidden')}
    >
      <a
        href="/dev/mails"
        className="mb-3 inline-flex min-h-11 items-center gap-2 self-start text-14 text-ink-muted hover:text-ink md:hidden"
      >
        <ArrowStartIcon />
        {t('outbox.samples.back')}
      </a>
      <h2 id="subject" className="font-semibold text-20 wrap-anywhere">
        {subject}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 pt-2 text-13 text-ink-muted">
        <dt>{t('outbox.samples.preheader')}</dt>
        <dd className="text-ink wrap-anywhere">{preheader}</dd>
        <dt>{t('outbox.samples.kind')}</dt>
        <dd className="text-ink wrap-anywhere">
          <bdi>{mail.kind}</bdi> ·{' '}
          {mail.limit ? t('outbox.samples.limit', { most: mail.limit.most }) : t('outbox.samples.noLimit')}
        </dd>
      </dl>
      <MailBodies t={t} mail={{ subject, ...bodies }} path={`/dev/mails/${name}`} view={view} />
    </article>
  );
}
