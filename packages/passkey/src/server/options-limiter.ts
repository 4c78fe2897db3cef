import type { GenericEndpointContext } from 'better-auth';
import { getIP } from 'better-auth/api';
import { createMemoryLimiter } from './memory-limiter';

/** Limits requests for options by client address, in memory: asking for options must not cost the database anything. */
export const createOptionsLimiter = (limit: { window: number; max: number }) => {
  const countRequest = createMemoryLimiter({ ...limit, reason: 'options-limit' });
  return (ctx: GenericEndpointContext) => {
    if (!ctx.request || !ctx.context.rateLimit.enabled) return;
    countRequest(getIP(ctx.request, ctx.context.options) ?? 'unknown');
  };
};
