import type { GenericEndpointContext } from 'better-auth';
import type { Challenge } from './challenge';

const claimed = 'passkey-challenge';
const sweepInterval = 60_000;
/** Claims outlive their challenge by this much, so that a process with a slow clock cannot honour one twice. */
const graceAfterExpiry = 15 * 60_000;
let nextSweepAt = 0;

/** Claims a challenge in the database, whatever becomes of the attempt; true for exactly one caller over all processes. */
export const claimChallenge = async (ctx: GenericEndpointContext, challenge: Challenge) => {
  sweepClaims(ctx);
  return ctx.context.internalAdapter.reserveVerificationValue({
    identifier: `${claimed}:${challenge.nonce}`,
    value: claimed,
    expiresAt: new Date(challenge.expiresAt.getTime() + graceAfterExpiry),
  });
};

const sweepClaims = (ctx: GenericEndpointContext) => {
  const now = Date.now();
  // A clock that was set back must not put the next sweep off for longer than the interval.
  if (now < nextSweepAt && nextSweepAt <= now + sweepInterval) return;
  nextSweepAt = now + sweepInterval;
  const sweep = ctx.context.adapter.deleteMany({
    model: 'verification',
    where: [
      { field: 'value', value: claimed },
      { field: 'expiresAt', operator: 'lt', value: new Date(now) },
    ],
  });
  ctx.context.runInBackground(
    sweep.then(() => undefined).catch((error) => ctx.context.logger.error('passkey: sweep failed', error)),
  );
};
