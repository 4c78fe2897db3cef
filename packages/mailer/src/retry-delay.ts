const DELAYS = [10, 60, 5 * 60, 30 * 60];
const LAST = 60 * 60;

/**
 * Seconds until the next try after `attempts` that failed: 10 s, 1 min, 5 min, 30 min, then an hour each, up to a fifth
 * more or less, so that what failed together does not come back together.
 */
export function retryDelay(attempts: number, random: () => number = Math.random): number {
  const base = DELAYS[attempts - 1] ?? LAST;
  return Math.round(base * (0.8 + 0.4 * random()));
}
