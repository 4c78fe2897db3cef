import type { ReactNode } from 'react';
import { cn } from './cn';

export type EmptyStateProps = {
  icon?: ReactNode;
  title: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** What stands where there is nothing yet: what it would be good for, and the first step. */
export function EmptyState({ icon, title, action, className, children }: EmptyStateProps) {
  return (
    <div
      data-slot="empty-state"
      className={cn('hairline-t hairline-b flex flex-col items-center px-4 py-12 text-center', className)}
    >
      {icon && <div className="pb-4 text-accent">{icon}</div>}
      <p className="font-semibold text-16">{title}</p>
      {children && <div className="max-w-sm pt-1.5 text-14 text-ink-muted text-pretty">{children}</div>}
      {action && <div className="pt-6">{action}</div>}
    </div>
  );
}
