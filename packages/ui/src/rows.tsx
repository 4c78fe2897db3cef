import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** A list with hairlines between and around its rows instead of a box. */
export function Rows({ className, ...props }: ComponentProps<'ul'>) {
  return <ul data-slot="rows" className={cn('hairline-b', className)} {...props} />;
}

export type RowProps = {
  icon?: ReactNode;
  title: ReactNode;
  /** Words beside the title, such as a `Badge`. */
  aside?: ReactNode;
  /** A muted line below, figures aligned. */
  meta?: ReactNode;
  action?: ReactNode;
  /** Where the action stands: beside the title, or in the middle of the row. */
  align?: 'start' | 'center';
  className?: string;
  children?: ReactNode;
};

/** Icon, title with its badges, a muted line, and what can be done. Long titles wrap and push nothing out. */
export function Row({ icon, title, aside, meta, action, align = 'start', className, children }: RowProps) {
  return (
    <li
      data-slot="row"
      className={cn('hairline-t flex gap-3.5 py-3.5', align === 'center' ? 'items-center' : 'items-start', className)}
    >
      {icon && <span className="flex min-h-6 shrink-0 items-center text-ink-muted">{icon}</span>}
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-medium wrap-anywhere">{title}</span>
          {aside}
        </div>
        {meta && <p className="pt-0.5 text-13 text-ink-muted tabular-nums wrap-anywhere">{meta}</p>}
        {children}
      </div>
      {action && <div className="-my-2.5 flex shrink-0 items-center gap-1">{action}</div>}
    </li>
  );
}
