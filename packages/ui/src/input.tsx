'use client';

import { type ComponentProps, use } from 'react';
import { cn } from './cn';
import { FieldContext } from './field-context';

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
      className={cn('input', className)}
      {...props}
    />
  );
}
