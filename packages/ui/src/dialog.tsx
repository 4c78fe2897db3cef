'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cn } from './cn';

export type DialogProps = {
  open: boolean;
  /**
   * Called when it is about to close by Escape or a press outside, and again, or for the first time, once it is closed, however that
   * came: the focus is back where it was then.
   */
  onClose: () => void;
  /** `any`: a press outside closes it too. `closerequest`: only Escape does, where something would be lost. */
  closedBy?: 'any' | 'closerequest';
  title: ReactNode;
  description?: ReactNode;
  /** The contents have nothing to say at first, and take no room then. */
  silent?: boolean;
  /** The buttons, the one that acts last; they stack on a phone. */
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/**
 * The browser's own modal `<dialog>`: it holds the focus and gives it back to where it was. Its contents exist only while it
 * is open; its top edge stays where it is when they grow.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, closedBy = 'any', title, description, silent, actions, className, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      data-slot="dialog"
      closedby={closedBy}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      // Before the focus is back where it was: `close` comes later, when somebody may have opened it again.
      onCancel={onClose}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      className={cn(
        'mx-auto mt-[min(12dvh,7rem)] mb-auto max-h-[calc(100dvh-min(12dvh,7rem)-1rem)] w-[calc(100%-2rem)] max-w-112 rounded-surface border border-transparent bg-surface-raised p-6 text-ink shadow-raised backdrop:bg-scrim open:animate-rise backdrop:animate-appear dark:border-line',
        className,
      )}
    >
      {open && (
        <>
          <h2 id={`${id}-title`} className="font-semibold text-20">
            {title}
          </h2>
          {description && (
            <p id={`${id}-description`} className="pt-2 text-14 text-ink-muted wrap-anywhere">
              {description}
            </p>
          )}
          {children && <div className={silent ? undefined : 'pt-5'}>{children}</div>}
          {actions && <div className="flex flex-col-reverse gap-2 pt-6 sm:flex-row sm:justify-end">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
