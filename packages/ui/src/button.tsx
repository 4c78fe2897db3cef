import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonStyles } from './button-styles';
import { Spinner } from './spinner';

export type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** Stands before the label. */
    icon?: ReactNode;
    /** Shows a spinner in the label's place and says `aria-disabled`; the caller ignores presses meanwhile. */
    pending?: boolean;
    /** It does not work here: looks so, stays focusable, and the caller says why (`aria-disabled`, `aria-describedby`). */
    unavailable?: boolean;
  };

/** A button, 44 px high. One `primary` per view; `danger` only in the dialog that confirms. */
export function Button({
  variant,
  size,
  block,
  unavailable,
  icon,
  pending,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      data-slot="button"
      data-pending={pending || undefined}
      aria-disabled={pending || undefined}
      className={buttonStyles({ variant: unavailable ? 'unavailable' : variant, size, block, className })}
      {...props}
    >
      <span className="button-label">
        {icon}
        {children}
      </span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
}
