import type { ReactNode } from 'react';
import { cn } from './cn';
import { AlertIcon, CheckCircleIcon, InfoIcon } from './form-icons';
import type { IconProps } from './icon';
import { WarningIcon } from './icons';

export type NoticeTone = 'info' | 'positive' | 'caution' | 'danger';

const tones: Record<NoticeTone, { icon: (props: IconProps) => ReactNode; tint: string; ink: string }> = {
  info: { icon: InfoIcon, tint: 'bg-accent-tint', ink: 'text-accent' },
  positive: { icon: CheckCircleIcon, tint: 'bg-positive-tint', ink: 'text-positive' },
  caution: { icon: WarningIcon, tint: 'bg-caution-tint', ink: 'text-caution' },
  danger: { icon: AlertIcon, tint: 'bg-danger-tint', ink: 'text-danger' },
};

export type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Leave out where the notice is part of the page from the start and need not interrupt. */
  role?: 'status' | 'alert';
  /** A link or button below the words. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A sentence that concerns the whole view, with an icon, so that colour never says it alone. */
export function Notice({ tone = 'info', title, role, action, className, children }: NoticeProps) {
  const { icon: ToneIcon, tint, ink } = tones[tone];
  return (
    <div
      data-slot="notice"
      role={role}
      className={cn('flex gap-3 rounded-control border border-transparent px-3.5 py-3 text-14', tint, className)}
    >
      <ToneIcon className={cn('mt-px', ink)} />
      <div className="min-w-0 grow">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={cn('text-pretty', title && 'text-ink-muted')}>{children}</div>}
        {action && <div className="pt-2">{action}</div>}
      </div>
    </div>
  );
}
