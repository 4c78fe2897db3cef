import { cn } from './cn';

/** The sign: a lock's plate with its keyhole, and the latch. Two shapes, one colour, drawn to hold at 16 px. */
export function Mark({ className, label }: { className?: string; label?: string }) {
  return (
    <svg
      data-slot="mark"
      viewBox="0 0 24 24"
      fill="currentColor"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={cn('size-6 shrink-0', className)}
    >
      <path
        fillRule="evenodd"
        d="M6.5 2h6A4.5 4.5 0 0 1 17 6.5v11a4.5 4.5 0 0 1-4.5 4.5h-6A4.5 4.5 0 0 1 2 17.5v-11A4.5 4.5 0 0 1 6.5 2Zm3 4.75a3 3 0 0 0-1.64 5.51L7.25 16.25a.75.75 0 0 0 .74.86h3.02a.75.75 0 0 0 .74-.86l-.61-3.99A3 3 0 0 0 9.5 6.75Z"
      />
      <path data-slot="latch" d="M18.5 7.5h.5A3.5 3.5 0 0 1 22.5 11v4.5a1 1 0 0 1-1 1h-3Z" />
    </svg>
  );
}
