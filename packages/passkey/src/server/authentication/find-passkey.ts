import type { GenericEndpointContext, User } from 'better-auth';
import type { PasskeyRow } from '../schema';

/** A passkey and the account it signs in to. */
export type PasskeyWithUser = PasskeyRow & { user: User | null };

/** The passkey of a credential id with its user, in one statement where the adapter joins (`advanced.database.joins`). */
export const findPasskey = (ctx: GenericEndpointContext, credentialId: string) =>
  ctx.context.adapter.findOne<PasskeyWithUser>({
    model: 'passkey',
    where: [{ field: 'credentialID', value: credentialId }],
    join: { user: true },
  });
