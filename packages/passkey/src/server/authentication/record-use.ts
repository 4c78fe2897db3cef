import type { GenericEndpointContext } from 'better-auth';
import { emitEvent } from '../events';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import { clientFacts } from '../session/client-facts';
import type { Authenticated } from './authenticate';
import { checkCounter } from './check-counter';
import { registeredEligibility } from './registered-eligibility';

/**
 * Saves what a fully verified assertion says (WebAuthn 7.2 step 24), in one statement that compares the counter and swaps it: of
 * answers side by side with one counter, one is saved. `uvInitialized` stays: raising it would need another factor.
 */
export const recordUse = async (ctx: GenericEndpointContext, policy: Policy, accepted: Authenticated) => {
  const { passkey, facts, userHandle } = accepted;
  const { counter, backedUp, backupEligible } = facts;
  const byId = { field: 'id', value: passkey.id };
  const saved = await ctx.context.adapter.incrementOne<PasskeyRow>({
    model: 'passkey',
    where: [byId, counter > 0 ? { field: 'counter', operator: 'lt', value: counter } : { field: 'counter', value: 0 }],
    increment: {},
    set: {
      counter,
      backedUp,
      ...(policy.backupEligibilityChange === 'record' || registeredEligibility(passkey) === null
        ? { backupEligible, deviceType: backupEligible ? 'multiDevice' : 'singleDevice' }
        : {}),
      ...(passkey.userHandle === null && userHandle ? { userHandle } : {}),
      ...clientFacts(ctx),
    },
  });
  if (!saved) return refuseRecord(ctx, policy, passkey, counter);
  if (passkey.backedUp === backedUp) return;
  const { id, userId } = passkey;
  await emitEvent(ctx, policy.onEvent, { type: 'backup-changed', userId, passkeyId: id, backedUp });
};

/** The row is gone, or another answer moved its counter since it was read. */
const refuseRecord = async (ctx: GenericEndpointContext, policy: Policy, { id }: PasskeyRow, counter: number) => {
  const where = [{ field: 'id', value: id }];
  const now = await ctx.context.adapter.findOne<PasskeyRow>({ model: 'passkey', where });
  if (!now) return refuse('PASSKEY_NOT_FOUND', 'A6');
  await checkCounter(ctx, policy, now, counter);
  // It was moved and moved back, which nothing of ours does.
  refuse('AUTHENTICATION_FAILED', 'A22');
};
