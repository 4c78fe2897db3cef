import type { SampleMail } from '@kit/better-auth/sample-mails';
import type { Translator } from '@kit/messages';
import { cn } from '@kit/ui/cn';

export type SampleListProps = {
  t: Translator;
  samples: SampleMail[];
  current: string;
  /** Whether `current` was asked for, rather than being the first. */
  chosen: boolean;
};

/** The mails by subject, each with the line an inbox shows beside it. */
export function SampleList({ t, samples, current, chosen }: SampleListProps) {
  return (
    <nav aria-label={t('outbox.samples.listLabel')} className="grow">
      <ul className="hairline-b md:border-none">
        {samples.map(({ name, mail: { content } }) => (
          <li key={name} className="hairline-t">
            <a
              href={`/dev/mails/${name}`}
              aria-current={chosen && name === current ? 'page' : undefined}
              className={cn(
                'block py-3 transition-colors duration-120 hover:bg-surface-sunken focus-visible:-outline-offset-2 md:pe-6 md:border-e-2 md:border-transparent md:forced-colors:border-[Canvas]',
                name === current && 'md:border-accent! md:forced-colors:border-[Highlight]!',
              )}
            >
              <span className="block font-medium text-14 text-balance">{content.subject}</span>
              <span className="block text-13 text-ink-muted">{content.preheader}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
