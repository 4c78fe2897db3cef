import type { AuthContext } from 'better-auth';
import type { Identity } from './identity-provider';
import { OAuthRefusal } from './oauth-refusal';
import { storeIdentity } from './store-identity';
import { withOneRetry } from './with-one-retry';

/**
 * Adds an identity to the account of whoever is signed in and answers the id of its row; null when it is there already. Refused with
 * `already_connected` when another account has it.
 */
export function connectIdentity(context: AuthContext, userId: string, identity: Identity): Promise<string | null> {
  return withOneRetry(context, async () => {
    const existing = await context.internalAdapter.findAccountByKey(identity);
    if (existing && existing.userId !== userId) throw new OAuthRefusal('already_connected');
    return existing ? null : storeIdentity(context, userId, identity);
  });
}
