const MOST_KEYS = 50_000;

/** Counts per key in this process, each count for a fixed window that begins with its first call; bounded in size. */
export function createMemoryCounter() {
  const counts = new Map<string, { count: number; endsAt: number }>();
  return {
    add(key: string, windowSeconds: number): number {
      const now = Date.now();
      const entry = counts.get(key);
      if (entry && entry.endsAt > now) {
        entry.count += 1;
        return entry.count;
      }
      counts.delete(key);
      if (counts.size >= MOST_KEYS) makeRoom(counts, now);
      counts.set(key, { count: 1, endsAt: now + windowSeconds * 1000 });
      return 1;
    },
    /** One less, where what was counted came to nothing. */
    takeBack(key: string): void {
      const entry = counts.get(key);
      if (entry && entry.count > 1) entry.count -= 1;
      else counts.delete(key);
    },
    /** As if the key had never been counted: for what was counted and then did not happen. */
    forget: (key: string) => void counts.delete(key),
  };
}

function makeRoom(counts: Map<string, { endsAt: number }>, now: number): void {
  for (const [key, { endsAt }] of counts) if (endsAt <= now) counts.delete(key);
  for (const key of counts.keys()) {
    if (counts.size < MOST_KEYS) return;
    counts.delete(key);
  }
}
