import { AlertIcon, InfoIcon } from '@kit/ui/form-icons';
import { MessageLine } from '@kit/ui/message-line';
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
      <MessageLine role="alert" icon={AlertIcon} className="text-danger not-empty:pt-2">
        {error}
      </MessageLine>
      <MessageLine role="status" icon={InfoIcon} className="text-ink-muted not-empty:pt-2">
        {notice}
      </MessageLine>
      {action && <div className="pt-3">{action}</div>}
    </div>
  );
}
