import type { ReactNode } from 'react';
import { cn } from './cn';

const tones = {
  neutral: 'bg-surface-sunken text-ink-muted',
  accent: 'bg-accent-tint text-accent',
  positive: 'bg-positive-tint text-positive',
  caution: 'bg-caution-tint text-caution',
};

export type BadgeProps = { tone?: keyof typeof tones; icon?: ReactNode; className?: string; children: ReactNode };

/** A fact about a row in a word or two, such as "Synced". */
export function Badge({ tone = 'neutral', icon, className, children }: BadgeProps) {
  return (
    <span
      data-slot="badge"
      className={cn(
        'inline-flex items-center gap-1 rounded-mark border border-transparent px-1.5 font-medium text-13 whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
