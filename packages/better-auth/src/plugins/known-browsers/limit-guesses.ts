import { createHash } from 'node:crypto';
import type { BetterAuthRateLimitStorage, GenericEndpointContext } from 'better-auth';
import { APIError } from 'better-auth/api';
import { hasKnownAccounts, isKnownBrowser } from './known-accounts';

/** Passwords tried for one address by browsers that never signed in to it, from however many client addresses. */
const guesses = { window: 60 * 60, max: 20 };

/**
 * Refuses the sign-in with `RATE_LIMITED` (429, `Retry-After`) when too many strange browsers tried a password for its address.
 * The address is counted whether or not it has an account; a browser its owner signed in from is never refused here.
 */
export async function limitGuesses(
  ctx: GenericEndpointContext,
  limits: Pick<BetterAuthRateLimitStorage, 'consume'>,
): Promise<void> {
  const { email: typed } = (ctx.body ?? {}) as { email?: unknown };
  if (typeof typed !== 'string') return;
  const email = typed.trim().toLowerCase();
  if (hasKnownAccounts(ctx)) {
    const owner = await ctx.context.internalAdapter.findUserByEmail(email);
    if (owner && isKnownBrowser(ctx, owner.user.id)) return;
  }
  const key = `guesses:${createHash('sha256').update(email).digest('base64url')}`;
  const { allowed, retryAfter } = await limits.consume(key, guesses);
  if (allowed) return;
  const message = 'Too many attempts. Try again later.';
  throw new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'RATE_LIMITED', message },
    { 'retry-after': String(retryAfter ?? 60) },
  );
}
