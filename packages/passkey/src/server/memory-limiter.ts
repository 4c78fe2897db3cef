import { Refusal } from './refusal';

const mostKeys = 50_000;

/** So many within a window (in seconds) that begins with the first of them; `reason` is what events are told of a refusal. */
type Limit = { window: number; max: number; reason: string };

/**
 * Counts by a key (an address, a session, an account) in this process' memory, on top of whatever Better Auth counts, and refuses
 * with 429 and the time to wait what is over the limit. What was counted can be taken back, where it came to nothing, or the key
 * cleared, where a success makes up for what failed before. Keys that are not seen for the longest go first when there are too many.
 */
export const createMemoryLimiter = ({ window, max, reason }: Limit) => {
  const counts = new Map<string, { count: number; endsAt: number }>();
  return (key: string) => {
    const now = Date.now();
    const entry = counts.get(key);
    const live = entry && entry.endsAt > now ? entry : { count: 0, endsAt: now + window * 1000 };
    if (live.count >= max) throw new Refusal('RATE_LIMITED', reason, Math.ceil((live.endsAt - now) / 1000));
    counts.delete(key);
    makeRoom(counts);
    // Counted before anything is looked at, so that attempts side by side do not all slip through.
    counts.set(key, { ...live, count: live.count + 1 });
    return {
      clear: () => void counts.delete(key),
      takeBack: () => {
        const counted = counts.get(key);
        if (!counted) return;
        if (counted.count > 1) counts.set(key, { ...counted, count: counted.count - 1 });
        else counts.delete(key);
      },
    };
  };
};

/** A map keeps the order in which keys were set, the oldest first. */
const makeRoom = (counts: Map<string, unknown>) => {
  for (const key of counts.keys()) {
    if (counts.size < mostKeys) return;
    counts.delete(key);
  }
};
