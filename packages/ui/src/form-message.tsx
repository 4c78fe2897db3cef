import type { ReactNode } from 'react';
import { cn } from './cn';
import { AlertIcon, CheckCircleIcon } from './icons';

/** What became of a form, said where the eye is: below its button, in room that is kept for it. */
export function FormMessage({ tone = 'danger', children }: { tone?: 'danger' | 'positive'; children?: ReactNode }) {
  return (
    <p
      data-slot="form-message"
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cn('flex min-h-7 gap-1.5 pt-2 text-14', tone === 'danger' ? 'text-danger' : 'text-positive')}
    >
      {children && (tone === 'danger' ? <AlertIcon className="mt-px" /> : <CheckCircleIcon className="mt-px" />)}
      <span>{children}</span>
    </p>
  );
}
