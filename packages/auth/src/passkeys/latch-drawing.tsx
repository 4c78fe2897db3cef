import { cn } from '@kit/ui/cn';

export type LatchDrawingProps = {
  /** Open: the latch stands back. Closed: it slides into the frame as it appears, the kit's one gesture. */
  closed: boolean;
  className?: string;
};

/** The kit's mark grown up: a lock whose keyhole is a fingerprint, its latch, and the frame it closes into. */
export function LatchDrawing({ closed, className }: LatchDrawingProps) {
  return (
    <svg viewBox="0 0 104 96" fill="none" aria-hidden="true" className={cn('text-accent', className)}>
      <path
        d="M92 2v26h-5a3 3 0 0 0-3 3v34a3 3 0 0 0 3 3h5v26"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M70 36h10.5A7.5 7.5 0 0 1 88 43.5v12a4.5 4.5 0 0 1-4.5 4.5H70Z"
        fill="currentColor"
        className={cn(
          'transition-transform delay-200 duration-300 ease-out',
          closed ? 'translate-x-0 starting:-translate-x-[9px]' : '-translate-x-[9px]',
        )}
      />
      <rect x="12" y="6" width="60" height="84" rx="17" fill="currentColor" />
      <g className="stroke-accent-ink" strokeWidth="2" strokeLinecap="round">
        <path d="M25.5 52v-5.5a16.5 16.5 0 0 1 28-11.9M58.3 43.5c.2 1 .2 2 .2 3V52" />
        <path d="M31.5 60.5c.3-2.5.5-6 .5-12.5a10 10 0 0 1 20 0c0 6.5-.3 11-1.1 15" />
        <path d="M37.5 66.5c.7-4 1-10 1-18.5a3.5 3.5 0 0 1 7 0c0 9-.5 15-1.8 20.5" />
      </g>
    </svg>
  );
}
