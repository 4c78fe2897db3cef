import type { ComponentType, ReactNode } from 'react';
import { cn } from './cn';
import type { IconProps } from './icon';

export type MessageLineProps = {
  /** `alert` interrupts who listens, `status` waits until they have heard what is being read. */
  role: 'alert' | 'status';
  icon: ComponentType<IconProps>;
  className: string;
  /** Only read out. */
  unseen?: ReactNode;
  /** The sentence, if there is one. */
  children: ReactNode;
};

/** A sentence behind its sign. The line is there before it has something to say, so that what appears in it is read out. */
export function MessageLine({ role, icon: Sign, className, unseen, children }: MessageLineProps) {
  return (
    <p role={role} className={cn('flex gap-1.5', className)}>
      {children && <Sign className="mt-px" />}
      {children && <span>{children}</span>}
      {unseen && <span className="sr-only">{unseen}</span>}
    </p>
  );
}
