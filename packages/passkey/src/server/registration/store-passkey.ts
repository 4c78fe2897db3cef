import type { GenericEndpointContext } from 'better-auth';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import { isUniqueViolation } from '../unique-violation';

/**
 * Stores a passkey, or nothing: in one transaction that holds the account's user handle, so that registrations of one
 * account go one after the other and the limit is exact. The unique index decides a race for one credential id.
 */
export const storePasskey = (
  ctx: GenericEndpointContext,
  policy: Policy,
  data: Omit<PasskeyRow, 'id'>,
): Promise<PasskeyRow> => {
  const ofAccount = [{ field: 'userId', value: data.userId }];
  return ctx.context.adapter
    .transaction(async (tx) => {
      await tx.update({ model: 'passkeyUserHandle', where: ofAccount, update: { handle: data.userHandle } });
      const count = await tx.count({ model: 'passkey', where: ofAccount });
      if (count >= policy.maxPasskeys) refuse('PASSKEY_LIMIT_REACHED', 'limit');
      return tx.create<Omit<PasskeyRow, 'id'>, PasskeyRow>({ model: 'passkey', data });
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) return refuse('PASSKEY_ALREADY_REGISTERED', 'R26');
      throw error;
    });
};
