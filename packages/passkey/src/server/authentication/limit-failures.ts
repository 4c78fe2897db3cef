import { createHash } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';
import { getIP } from 'better-auth/api';
import { createMemoryLimiter } from '../memory-limiter';
import { Refusal } from '../refusal';
import { parseAuthenticationResponse } from './parse-authentication-response';

/** Runs one attempt to verify, unless its client address failed too often with this credential. */
export type LimitFailures = <T>(ctx: GenericEndpointContext, attempt: () => Promise<T>) => Promise<T>;

/**
 * Counts failed attempts by client address and credential id in this process' memory, on top of the limit by address, and
 * refuses the next with 429. Nobody is locked out by someone else's failures: another address counts for itself, and where no
 * address is known nothing is counted.
 */
export const createFailureLimiter = (limit: { window: number; max: number }): LimitFailures => {
  const limitAttempts = createMemoryLimiter({ ...limit, reason: 'credential-limit' });
  return async (ctx, attempt) => {
    const key = keyOf(ctx);
    if (!key) return attempt();
    const counted = limitAttempts(key);
    try {
      const result = await attempt();
      counted.clear();
      return result;
    } catch (error) {
      if (!isVerdict(error)) counted.takeBack();
      throw error;
    }
  };
};

const keyOf = (ctx: GenericEndpointContext) => {
  if (!ctx.request || !ctx.context.rateLimit.enabled) return null;
  const address = getIP(ctx.request, ctx.context.options);
  const credentialId = parseAuthenticationResponse(ctx.body?.response)?.json.id;
  if (!address || !credentialId) return null;
  // A credential id is as long as whoever sends it likes, and is kept for the window.
  return createHash('sha256').update(`${address} ${credentialId}`).digest('base64url');
};

/** A challenge that is not ours and a database that is down say nothing about the credential. */
const isVerdict = (error: unknown) =>
  error instanceof Refusal && (error.code === 'AUTHENTICATION_FAILED' || error.code === 'PASSKEY_NOT_FOUND');
