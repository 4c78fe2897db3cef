import { readClient } from '@kit/passkey/read-client';
import { holdSession, requireRecentAuthentication } from '@kit/passkey/step-up';
import { removeWayIn } from '@kit/passkey/ways-in';
import { createAuthEndpoint } from 'better-auth/api';
import { tellOwner } from '../../tell-owner';
import { voidResetLinks } from '../../void-reset-links';
import type { PasswordsOptions } from './options';
import { passwordOf } from './password-of';

/**
 * POST /password/remove: takes the account's password away, unless it is the last way in (`LAST_WAY_IN`). Asks for a
 * recent sign-in. Reset links that are still out are void, and the owner is told.
 */
export function removePassword(options: PasswordsOptions) {
  return createAuthEndpoint('/password/remove', { method: 'POST' }, async (ctx) => {
    const { user, session } = await requireRecentAuthentication(ctx, options);
    const removed = await removeWayIn(ctx, user.id, async (tx) => {
      await holdSession(tx, session);
      // In the same transaction, so that a reset in this moment comes before or not at all.
      await voidResetLinks(tx, user.id);
      return tx.deleteMany(passwordOf(user.id));
    });
    if (removed > 0) {
      const notice = { kind: 'passwordRemoved', client: readClient(ctx) } as const;
      await tellOwner(ctx.context, user, notice, options);
    }
    return ctx.json({ status: true });
  });
}
