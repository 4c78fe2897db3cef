const windowMs = 60_000;
const seen = new Map<string, { count: number; endsAt: number }>();

/** Whether this address has asked at most `max` times in the running minute, this time included. */
export const isWithinLimit = (path: string, address: string, max: number) => {
  const now = Date.now();
  const key = `${path} ${address}`;
  const entry = seen.get(key);
  if (!entry || entry.endsAt <= now) {
    seen.set(key, { count: 1, endsAt: now + windowMs });
    return true;
  }
  entry.count += 1;
  return entry.count <= max;
};
