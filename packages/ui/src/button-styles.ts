import { cn } from './cn';

/** How a button looks: one `primary` per view, `danger` only in the dialog that confirms, `block` as wide as its column. */
export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'unavailable' | 'danger' | undefined;
  /** Smaller than most, or as wide as high, for an icon. */
  size?: 'compact' | 'icon' | undefined;
  block?: boolean | undefined;
};

/**
 * The look of a button, for links that act like one: `<a className={buttonStyles({ variant: 'primary' })}>`. What each class
 * means stands in `styles/controls.css`.
 */
export const buttonStyles = ({
  variant = 'secondary',
  size,
  block,
  className,
}: ButtonLook & { className?: string | undefined } = {}): string =>
  cn(`button button-${variant}`, size && `button-${size}`, block && 'w-full', className);
