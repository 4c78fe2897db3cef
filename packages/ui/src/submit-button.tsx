import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonStyles } from './button-styles';
import { Spinner } from './spinner';

export type SubmitButtonProps = Omit<ComponentProps<'button'>, 'type'> &
  ButtonLook & {
    /** Stands before the label. */
    icon?: ReactNode;
  };

/** Submits its form; while the form carries `data-pending` a spinner stands in the label's place, without any script here. */
export function SubmitButton({
  variant = 'primary',
  size,
  block,
  icon,
  className,
  children,
  ...props
}: SubmitButtonProps) {
  return (
    <button
      type="submit"
      data-slot="submit-button"
      className={buttonStyles({ variant, size, block, className })}
      {...props}
    >
      <span className="button-label transition-opacity duration-120 in-[button[data-pressed]]:opacity-0 in-[button[data-pressed]]:delay-150">
        {icon}
        {children}
      </span>
      <span className="absolute grid opacity-0 transition-opacity duration-120 in-[button[data-pressed]]:opacity-100 in-[button[data-pressed]]:delay-150">
        <Spinner />
      </span>
    </button>
  );
}
