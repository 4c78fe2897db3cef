import { cn } from './cn';

const base =
  'relative inline-flex min-h-11 items-center justify-center rounded-control border text-center font-medium select-none transition-colors duration-120 ease-out disabled:cursor-not-allowed disabled:border-line disabled:bg-surface-sunken disabled:text-ink-muted aria-disabled:cursor-default';

const variants = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-strong',
  secondary: 'border-line bg-surface-raised text-ink hover:bg-surface-sunken',
  quiet: 'border-transparent text-ink hover:bg-surface-sunken',
  unavailable: 'border-line bg-surface-sunken text-ink-muted',
  danger: 'border-transparent bg-danger text-danger-ink hover:bg-danger-strong',
};

const sizes = { regular: 'px-4.5 py-2 text-16', compact: 'px-3 py-1.5 text-14', icon: 'size-11 shrink-0 p-0 text-16' };

/** How a button looks: one `primary` per view, `danger` only in the dialog that confirms, `block` as wide as its column. */
export type ButtonLook = {
  variant?: keyof typeof variants | undefined;
  size?: keyof typeof sizes | undefined;
  block?: boolean | undefined;
};

/** The look of a button, for links that act like one: `<a className={buttonStyles({ variant: 'secondary' })}>`. */
export const buttonStyles = ({
  variant = 'secondary',
  size = 'regular',
  block = false,
  className,
}: ButtonLook & { className?: string | undefined } = {}): string =>
  cn(base, variants[variant], sizes[size], block && 'w-full', className);
