import { type ReactNode, useId } from 'react';
import { cn } from './cn';

export type SectionProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Stands at the end of the title's line; below it on a phone. */
  action?: ReactNode;
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A part of a settings page: a title, one sentence, then its rows or form. */
export function Section({ title, description, action, id, className, children }: SectionProps) {
  const titleId = useId();
  return (
    <section data-slot="section" id={id} aria-labelledby={titleId} className={cn('scroll-mt-8', className)}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 pb-5">
        <div className="min-w-0 max-w-prose grow basis-64">
          <h2 id={titleId} className="font-semibold text-20">
            {title}
          </h2>
          {description && <p className="pt-1 text-14 text-ink-muted">{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
