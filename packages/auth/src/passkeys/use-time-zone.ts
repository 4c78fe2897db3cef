import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The person's time zone; UTC on the server and while hydrating, so that both sides render the same. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    () => 'UTC',
  );
}
