import type { GenericEndpointContext } from 'better-auth';
import { mayUpgradeAgain } from '../offers/keep-offer';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import { holdSession } from '../session/hold-session';
import type { StoredSession } from '../session/read-session';
import { isUniqueViolation } from '../sql-state';
import { lockAccount } from '../ways-in';
import { keepUserHandle } from './user-handle';

type Storing = {
  /** The session that registers it. */
  session: StoredSession['session'];
  data: Omit<PasskeyRow, 'id'> & { userHandle: string };
};

/**
 * Stores a passkey and, with the account's first one, its user handle; or neither (WebAuthn 7.1 steps 26, 27 and 29). One
 * transaction that holds the account's row: registrations of one account go one after the other, so that the limit is exact.
 * It holds the session's too: nothing is stored once that has ended. The unique index decides a race for one credential id.
 */
export const storePasskey = (
  ctx: GenericEndpointContext,
  policy: Policy,
  { session, data }: Storing,
): Promise<PasskeyRow> => {
  const { userId, userHandle } = data;
  return ctx.context.adapter
    .transaction(async (tx) => {
      await lockAccount(tx, userId);
      await holdSession(tx, session);
      if (data.createdAutomatically) await mayUpgradeAgain(tx, userId);
      await keepUserHandle(tx, userId, userHandle);
      const count = await tx.count({ model: 'passkey', where: [{ field: 'userId', value: userId }] });
      if (count >= policy.maxPasskeys) refuse('PASSKEY_LIMIT_REACHED', 'limit');
      return tx.create<Omit<PasskeyRow, 'id'>, PasskeyRow>({ model: 'passkey', data });
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) return refuse('PASSKEY_ALREADY_REGISTERED', 'R26');
      throw error;
    });
};
