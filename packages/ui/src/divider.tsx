import type { ReactNode } from 'react';
import { cn } from './cn';

/** A hairline; with a word in it ("or") it parts two ways to the same end. */
export function Divider({ className, children }: { className?: string; children?: ReactNode }) {
  if (!children) return <hr data-slot="divider" className={cn('hairline-t', className)} />;
  return (
    <div data-slot="divider" className={cn('flex items-center gap-3 text-13 text-ink-muted', className)}>
      <span className="hairline-t grow" />
      {children}
      <span className="hairline-t grow" />
    </div>
  );
}
