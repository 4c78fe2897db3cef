/** @jsxRuntime automatic */
import { light } from './colours';

/** The mark of the app (packages/ui/src/mark.tsx). Programs that show no drawings leave it out. */
export function Mark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      className="accent"
      style={{ color: light.accent, verticalAlign: '-5px' }}
    >
      <path
        fillRule="evenodd"
        d="M6.5 2h6A4.5 4.5 0 0 1 17 6.5v11a4.5 4.5 0 0 1-4.5 4.5h-6A4.5 4.5 0 0 1 2 17.5v-11A4.5 4.5 0 0 1 6.5 2Zm3 4.75a3 3 0 0 0-1.64 5.51L7.25 16.25a.75.75 0 0 0 .74.86h3.02a.75.75 0 0 0 .74-.86l-.61-3.99A3 3 0 0 0 9.5 6.75Z"
      />
      <path d="M18.5 7.5h.5A3.5 3.5 0 0 1 22.5 11v4.5a1 1 0 0 1-1 1h-3Z" />
    </svg>
  );
}
