'use client';

import { type ReactNode, use, useId, useMemo, useState } from 'react';
import { cn } from './cn';
import { FieldContext } from './field-context';
import { FormErrors } from './form-errors';
import { AlertIcon } from './form-icons';

export type FieldProps = {
  /** The form field's name; its control (`Input`, `PasswordInput`) takes it from here. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The error the page was rendered with; a later answer in `FormErrors` replaces it. */
  error?: string;
  /** Stands at the end of the label's line, such as "Forgot your password?". */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** Label above, hint or error below, in room that is kept for it, so that nothing jumps; an error is read out as it comes. */
export function Field({ name, label, hint, error, action, className, children }: FieldProps) {
  const id = useId();
  const [note, setNote] = useState<string | null>(null);
  const answer = use(FormErrors);
  const shown = answer ? answer[name] : error;
  const invalid = Boolean(shown);
  const messageId = `${id}-message`;
  const control = useMemo(() => ({ id, name, messageId, invalid, setNote }), [id, name, messageId, invalid]);
  return (
    <div data-slot="field" className={cn('field', className)}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div className="col-span-2">
        <FieldContext value={control}>{children}</FieldContext>
      </div>
      <p id={messageId} data-slot={invalid ? 'field-error' : 'field-hint'} className="field-message">
        {/* One text is both read out as it comes and the description of the control: a copy would be read twice. */}
        <span role="alert" className="flex gap-1.5 text-danger">
          {shown && <AlertIcon className="my-0.5 size-4!" />}
          {shown && <span className="min-w-0">{shown}</span>}
        </span>
        <span role="status">{!shown && note}</span>
        {!shown && !note && hint}
      </p>
      {/* Last, so that the tab key goes from field to field first. */}
      {action && <div className="field-action">{action}</div>}
    </div>
  );
}
