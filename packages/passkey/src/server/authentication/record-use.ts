import type { GenericEndpointContext } from 'better-auth';
import type { AuthenticatorFacts } from '../authenticator-data';
import { emitEvent } from '../events';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import { clientFacts } from '../session/client-facts';

type Use = { passkey: PasskeyRow; facts: AuthenticatorFacts; userHandle: string | null };

/**
 * Saves what a fully verified assertion says, in one guarded statement: the counter must rise above the stored one, unless the
 * authenticator does not count (0 and 0). Anything else is refused and reported as a suspected clone (WebAuthn 7.2 step 22).
 */
export const recordUse = async (ctx: GenericEndpointContext, policy: Policy, { passkey, facts, userHandle }: Use) => {
  const { counter, backedUp, backupEligible } = facts;
  const byId = { field: 'id', value: passkey.id };
  const saved = await ctx.context.adapter.incrementOne<PasskeyRow>({
    model: 'passkey',
    where: [byId, counter > 0 ? { field: 'counter', operator: 'lt', value: counter } : { field: 'counter', value: 0 }],
    increment: {},
    set: {
      counter,
      backedUp,
      ...(policy.backupEligibilityChange === 'record'
        ? { backupEligible, deviceType: backupEligible ? 'multiDevice' : 'singleDevice' }
        : {}),
      ...(passkey.userHandle === null && userHandle ? { userHandle } : {}),
      ...clientFacts(ctx),
    },
  });
  if (saved) {
    if (passkey.backedUp !== backedUp) {
      const { id, userId } = passkey;
      await emitEvent(ctx, policy.onEvent, { type: 'backup-changed', userId, passkeyId: id, backedUp });
    }
    return;
  }
  const now = await ctx.context.adapter.findOne<PasskeyRow>({ model: 'passkey', where: [byId] });
  if (!now) return refuse('PASSKEY_NOT_FOUND', 'A6');
  const { id: passkeyId, userId } = passkey;
  await emitEvent(ctx, policy.onEvent, {
    type: 'clone-suspected',
    userId,
    passkeyId,
    name: now.name,
    stored: Number(now.counter),
    received: counter,
  });
  refuse('AUTHENTICATION_FAILED', 'A22');
};
