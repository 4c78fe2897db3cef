import { makeRoom } from '../make-room';
import { Refusal } from '../refusal';

const mostEntries = 50_000;

type Attempts = { window: number; max: number; reason?: string };

/**
 * Counts failed attempts by a key (a session, say) in this process' memory, on top of the limit by address; a success clears
 * the count, and an attempt that came to no verdict is taken back.
 */
export const createAttemptLimiter = ({ window, max, reason = 'password-attempts' }: Attempts) => {
  const failures = new Map<string, { count: number; endsAt: number }>();
  return (key: string) => {
    const now = Date.now();
    const entry = failures.get(key);
    const live = entry && entry.endsAt > now ? entry : { count: 0, endsAt: now + window * 1000 };
    if (live.count >= max) throw new Refusal('RATE_LIMITED', reason, Math.ceil((live.endsAt - now) / 1000));
    failures.delete(key);
    makeRoom(failures, mostEntries);
    // Counted before anything is looked at, so that attempts side by side do not all slip through.
    failures.set(key, { ...live, count: live.count + 1 });
    return {
      succeeded: () => void failures.delete(key),
      takeBack: () => {
        const counted = failures.get(key);
        if (counted) failures.set(key, { ...counted, count: Math.max(0, counted.count - 1) });
      },
    };
  };
};
