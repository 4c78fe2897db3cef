import type { GenericEndpointContext } from 'better-auth';
import { getIP } from 'better-auth/api';
import { makeRoom } from './make-room';
import { Refusal } from './refusal';

const mostEntries = 50_000;

/** A fixed-window limiter in this process' memory: asking for options must not cost the database anything. */
export const createOptionsLimiter = ({ window, max }: { window: number; max: number }) => {
  const seen = new Map<string, { count: number; endsAt: number }>();
  return (ctx: GenericEndpointContext) => {
    if (!ctx.request || !ctx.context.rateLimit.enabled) return;
    const now = Date.now();
    const key = getIP(ctx.request, ctx.context.options) ?? 'unknown';
    const entry = seen.get(key);
    if (!entry || entry.endsAt <= now) {
      // A new window goes to the end, so that the first entries are always the ones to end first.
      seen.delete(key);
      makeRoom(seen, mostEntries);
      seen.set(key, { count: 1, endsAt: now + window * 1000 });
      return;
    }
    entry.count += 1;
    if (entry.count > max) throw new Refusal('RATE_LIMITED', 'options-limit', Math.ceil((entry.endsAt - now) / 1000));
  };
};
