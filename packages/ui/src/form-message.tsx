import type { ReactNode } from 'react';
import { AlertIcon, CheckCircleIcon } from './icons';

export type FormMessageProps = {
  notice?: ReactNode;
  /** Only read out. */
  pending?: ReactNode;
  /** What went wrong. */
  children?: ReactNode;
};

/**
 * What became of a form, said where the eye is: below its button, in room for two lines that is kept for it. The regions are there
 * from the start, so that what appears in them is read out.
 */
export function FormMessage({ notice, pending, children }: FormMessageProps) {
  return (
    <div data-slot="form-message" className="min-h-13 pt-2 text-14">
      <p role="alert" className="flex gap-1.5 text-danger">
        {children && (
          <>
            <AlertIcon className="mt-px" />
            <span>{children}</span>
          </>
        )}
      </p>
      <p role="status" className="flex gap-1.5 text-positive">
        {notice && (
          <>
            <CheckCircleIcon className="mt-px" />
            <span>{notice}</span>
          </>
        )}
        {pending && <span className="sr-only">{pending}</span>}
      </p>
    </div>
  );
}
