import { AlertIcon, InfoIcon } from '@kit/ui/form-icons';
import type { ReactNode } from 'react';

export type CeremonyMessageProps = {
  error?: string | null | undefined;
  notice?: string | null | undefined;
  /** Stands below the notice, such as a button that stops waiting. */
  action?: ReactNode;
};

/**
 * How a ceremony stands, below what started it: an error with its sentence, or a calm word. The regions are there from
 * the start, so that what appears in them is read out.
 */
export function CeremonyMessage({ error, notice, action }: CeremonyMessageProps) {
  return (
    <div data-slot="ceremony-message" className="text-14">
      <p role="alert" className="flex gap-1.5 text-danger not-empty:pt-2">
        {error && <AlertIcon className="mt-px" />}
        {error && <span>{error}</span>}
      </p>
      <p role="status" className="flex gap-1.5 text-ink-muted not-empty:pt-2">
        {notice && <InfoIcon className="mt-px" />}
        {notice && <span>{notice}</span>}
      </p>
      {action && <div className="pt-3">{action}</div>}
    </div>
  );
}
