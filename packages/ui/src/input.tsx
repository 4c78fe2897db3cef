'use client';

import { type ComponentProps, use } from 'react';
import { cn } from './cn';
import { FieldContext } from './field-context';

const inputStyles =
  'begin-with-page block min-h-11 w-full rounded-control border border-line bg-surface-raised px-3.5 py-2 text-16 text-ink transition-colors duration-120 placeholder:text-ink-muted hover:border-ink-muted focus:border-accent aria-invalid:border-danger disabled:bg-surface-sunken disabled:text-ink-muted';

/**
 * A text field, 16 px so that phones do not zoom. Inside a `Field` it takes its name, label and message from there. With a `dir` of
 * its own, such as `ltr` for an address, its text runs that way and stands where a line of the page begins.
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
      className={cn(inputStyles, className)}
      {...props}
    />
  );
}
