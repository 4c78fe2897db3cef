import { getCurrentAdapter } from '@better-auth/core/context';
import { holdSession, type StoredSession } from '@kit/passkey/step-up';
import { lockAccount } from '@kit/passkey/ways-in';
import type { AuthContext } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { withOneRetry } from '../../with-one-retry';
import type { Identity } from './identity-provider';
import { OAuthRefusal } from './oauth-refusal';
import { storeIdentity } from './store-identity';

/**
 * Adds an identity to the account of whoever is signed in and answers the id of its row; null when it is there already. Refused with
 * `already_connected` when another account has it, and with `session_ended` when the session ended meanwhile.
 */
export function connectIdentity(
  context: AuthContext,
  current: StoredSession,
  identity: Identity,
): Promise<string | null> {
  return withOneRetry(context, async () => {
    await hold(context, current);
    const existing = await context.internalAdapter.findAccountByKey(identity);
    if (existing && existing.userId !== current.user.id) throw new OAuthRefusal('already_connected');
    return existing ? null : storeIdentity(context, current.user.id, identity);
  });
}

async function hold({ adapter }: AuthContext, { user, session }: StoredSession): Promise<void> {
  try {
    const tx = await getCurrentAdapter(adapter);
    await lockAccount(tx, user.id);
    await holdSession(tx, session);
  } catch (error) {
    throw isAPIError(error) ? new OAuthRefusal('session_ended', { cause: error }) : error;
  }
}
