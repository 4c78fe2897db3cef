'use client';

import { type ComponentProps, use } from 'react';
import { cn } from './cn';
import { FieldContext } from './field-context';

const inputStyles =
  'block min-h-11 w-full rounded-control border border-line bg-surface-raised px-3.5 py-2 text-16 text-ink transition-colors duration-120 placeholder:text-ink-muted hover:border-ink-muted focus:border-accent aria-invalid:border-danger disabled:bg-surface-sunken disabled:text-ink-muted';

/**
 * A text field, 16 px so that phones do not zoom. Inside a `Field` it takes its name, label and message from there. With
 * `dir="ltr"`, for what runs from left to right in every language, its text stands at the right on a page that runs the other way.
 */
export function Input({ className, ...props }: ComponentProps<'input'>) {
  const field = use(FieldContext);
  return (
    <input
      data-slot="input"
      id={field?.id}
      name={field?.name}
      aria-describedby={field?.messageId}
      aria-invalid={field?.invalid || undefined}
      className={cn(inputStyles, props.dir === 'ltr' && 'rtl:text-end', className)}
      {...props}
    />
  );
}
