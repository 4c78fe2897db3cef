import type { ReactNode } from 'react';
import { cn } from './cn';
import { AlertIcon, CheckCircleIcon } from './form-icons';
import { MessageLine } from './message-line';

export type FormMessageProps = {
  notice?: ReactNode;
  /** Keeps no room while there is nothing to say, where nothing below it could jump under a finger. */
  roomless?: boolean | undefined;
  /** Only read out. */
  pending?: ReactNode;
  /** What went wrong. */
  children?: ReactNode;
};

/**
 * What became of a form, said where the eye is: below its button, in room for two lines that is kept for it. The regions are there
 * from the start, so that what appears in them is read out.
 */
export function FormMessage({ notice, roomless, pending, children }: FormMessageProps) {
  return (
    <div
      data-slot="form-message"
      className={cn('text-14', !roomless && 'min-h-13', (!roomless || notice || children) && 'pt-2')}
    >
      <MessageLine role="alert" icon={AlertIcon} className="text-danger">
        {children}
      </MessageLine>
      <MessageLine role="status" icon={CheckCircleIcon} className="text-positive" unseen={pending}>
        {notice}
      </MessageLine>
    </div>
  );
}
