import { getCurrentAdapter, runWithTransaction } from '@better-auth/core/context';
import { confirmPassword, holdSession, requireSession, type StoredSession } from '@kit/passkey/step-up';
import { lockAccount } from '@kit/passkey/ways-in';
import { BASE_ERROR_CODES, type GenericEndpointContext, type Session } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { NoticeOptions } from '../../notify-owner';
import { acceptHash } from './accepted-hash';
import { checkLength } from './check-length';
import { tellOfPasswordChange } from './tell-of-password-change';

const body = z.object({
  currentPassword: z.string(),
  newPassword: z.string(),
  revokeOtherSessions: z.boolean().optional(),
});

/**
 * POST /change-password, in place of Better Auth's: sets the password of whoever is signed in and knows the current one, and ends
 * the other sessions when asked to. Wrong ones are counted with those of a step-up. It changes nothing any more where another
 * change, a reset, "this was not me" or the end of the session came first.
 */
export function changePassword(options: NoticeOptions) {
  return createAuthEndpoint('/change-password', { method: 'POST', body }, async (ctx) => {
    const { password, internalAdapter } = ctx.context;
    const current = await requireSession(ctx);
    const { currentPassword, newPassword, revokeOtherSessions = false } = ctx.body;
    checkLength(password, newPassword);
    const account = await internalAdapter.findCredentialAccount(current.user.id);
    if (!account?.password) throw refuse('CREDENTIAL_ACCOUNT_NOT_FOUND');
    const { id, password: old } = account;
    if (!(await confirmPassword(ctx, current, { hash: old, password: currentPassword })))
      throw refuse('INVALID_PASSWORD');
    const change = { id, old, now: await password.hash(newPassword) };
    const session = await store(ctx, current, change, { revokeOtherSessions });
    if (session) {
      await endOthers(ctx, session);
      await setSessionCookie(ctx, { session, user: current.user });
    }
    await tellOfPasswordChange(ctx, current.user, options);
    return ctx.json({ user: current.user });
  });
}

type Change = { id: string; old: string; now: string };

/** Swaps the hash that was confirmed for the new one; with the other sessions ended, answers the one that takes their place. */
async function store(
  ctx: GenericEndpointContext,
  { session, user }: StoredSession,
  { id, old, now }: Change,
  { revokeOtherSessions }: { revokeOtherSessions: boolean },
): Promise<Session | null> {
  const { adapter, internalAdapter } = ctx.context;
  return await runWithTransaction(adapter, async () => {
    const tx = await getCurrentAdapter(adapter);
    await lockAccount(tx, user.id);
    await holdSession(tx, session);
    const where = [
      { field: 'id', value: id },
      { field: 'password', value: old },
    ];
    if (!(await tx.update({ model: 'account', where, update: { password: now } }))) throw refuse('INVALID_PASSWORD');
    acceptHash(now);
    if (!revokeOtherSessions) return null;
    await internalAdapter.deleteUserSessions(user.id);
    return internalAdapter.createSession(user.id, false, {}, false, { deferSecondaryStorageWrites: true });
  });
}

/** Once more, now that the new hash is committed: see accepted-hash.ts. */
async function endOthers({ context }: GenericEndpointContext, { token, userId }: Session): Promise<void> {
  const others = (await context.internalAdapter.listSessions(userId)).filter((session) => session.token !== token);
  if (others.length > 0) await context.internalAdapter.deleteSessions(others.map((session) => session.token));
}

const refuse = (code: keyof typeof BASE_ERROR_CODES) => APIError.from('BAD_REQUEST', BASE_ERROR_CODES[code]);
