import type { ReactNode } from 'react';
import { cn } from './cn';

export type IconProps = { className?: string };

/** The frame every icon is drawn in: a 20 px grid and strokes of 1.5 px at any size. Decorative: the words stand beside it. */
export function Icon({ className, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      data-slot="icon"
      aria-hidden="true"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cn('size-5 shrink-0 [&>*]:[vector-effect:non-scaling-stroke]', className)}
    >
      {children}
    </svg>
  );
}
