import { cn } from '@kit/ui/cn';

export type LatchDrawingProps = {
  /** Open: the latch stands back. Closed: it slides into the frame, the kit's one gesture. */
  closed: boolean;
  className?: string;
};

/** The kit's mark grown up: a lock whose keyhole is a fingerprint, its latch, and the frame it closes into. */
export function LatchDrawing({ closed, className }: LatchDrawingProps) {
  return (
    <svg
      data-slot="latch-drawing"
      data-closed={closed || undefined}
      aria-hidden="true"
      viewBox="0 0 96 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cn('text-accent rtl:-scale-x-100', className)}
    >
      <path
        d="M94 2H80a4 4 0 0 0-4 4v24a2 2 0 0 0 2 2h6a2 2 0 0 1 2 2v28a2 2 0 0 1-2 2h-6a2 2 0 0 0-2 2v24a4 4 0 0 0 4 4h14"
        className="fill-accent-tint forced-colors:fill-[Canvas]"
      />
      <path
        d="M54 37h21a7 7 0 0 1 7 7v11a4 4 0 0 1-4 4H54Z"
        fill="currentColor"
        stroke="none"
        className={cn(
          'transition-transform delay-150 duration-300 ease-out',
          closed ? 'translate-x-0' : '-translate-x-[15px]',
        )}
      />
      <rect y="4" width="62" height="88" rx="17" fill="currentColor" stroke="none" />
      <g className="stroke-accent-ink forced-colors:stroke-[Canvas]">
        <path d="M14.5 53v-6a16.5 16.5 0 0 1 28-11.9M47.3 44c.2 1 .2 2 .2 3v6" />
        <path d="M20.5 61.5c.3-2.5.5-6.5.5-14a10 10 0 0 1 20 0c0 6.5-.3 12-1.1 16" />
        <path d="M26.5 67.5c.7-4 1-11 1-20a3.5 3.5 0 0 1 7 0c0 9-.5 16-1.8 21.5" />
      </g>
    </svg>
  );
}
