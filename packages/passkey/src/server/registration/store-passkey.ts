import type { GenericEndpointContext } from 'better-auth';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import { isUniqueViolation } from '../unique-violation';

/** Stores a passkey; the database's unique index decides a race between two registrations of one credential id. */
export const storePasskey = async (
  ctx: GenericEndpointContext,
  policy: Policy,
  data: Omit<PasskeyRow, 'id'>,
): Promise<PasskeyRow> => {
  const { adapter } = ctx.context;
  const row = await adapter
    .create<Omit<PasskeyRow, 'id'>, PasskeyRow>({ model: 'passkey', data })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) return refuse('PASSKEY_ALREADY_REGISTERED', 'R26');
      throw error;
    });
  // Counted after the insert, so that registrations side by side cannot go over the limit together.
  const count = await adapter.count({ model: 'passkey', where: [{ field: 'userId', value: data.userId }] });
  if (count <= policy.maxPasskeys) return row;
  await adapter.delete({ model: 'passkey', where: [{ field: 'id', value: row.id }] });
  return refuse('PASSKEY_LIMIT_REACHED', 'limit');
};
