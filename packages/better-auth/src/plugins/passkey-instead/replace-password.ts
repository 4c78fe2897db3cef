import { getCurrentAdapter, runWithTransaction } from '@better-auth/core/context';
import { readClient } from '@kit/passkey/read-client';
import { lockAccount } from '@kit/passkey/ways-in';
import { BASE_ERROR_CODES, type GenericEndpointContext, type User } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { nameFromAddress } from '../../display-name';
import type { NoticeOptions } from '../../notify-owner';
import { tellOfRecovery } from '../../tell-of-recovery';
import { tellOwner } from '../../tell-owner';
import { voidResetLinks } from '../../void-reset-links';
import { passwordOf } from '../passwords/password-of';
import { proveAddress } from '../prove-address';

const body = z.object({ token: z.string() });

/**
 * POST /password/replace: spends the link that would set a new password, takes the old one away, ends every session, and signs
 * this browser in as by any mailed link. Takes the last way in, as a reset does, because the mailbox proves whose account it is: it
 * stays the way back until there is a passkey or a password. The owner is told of both.
 */
export function replacePassword(options: NoticeOptions) {
  return createAuthEndpoint('/password/replace', { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { user, hadPassword } = await openAccount(ctx);
    const { internalAdapter } = ctx.context;
    // Before anything that can fail: the password is gone, and whoever holds the link cannot ask again.
    await tellOfRecovery(ctx, user, options);
    const removed = { kind: 'passwordRemoved', client: readClient(ctx) } as const;
    if (hadPassword) await tellOwner(ctx.context, user, removed, options);
    // Once more, for a session that began with the old password meanwhile: see passwords/accepted-hash.ts.
    await internalAdapter.deleteUserSessions(user.id);
    const session = await internalAdapter.createSession(user.id, false, { authMethod: 'email' });
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ status: true });
  });
}

/** Takes the password away for whoever holds the link, in one transaction that holds the account. */
async function openAccount(ctx: GenericEndpointContext): Promise<{ user: User; hadPassword: boolean }> {
  const { adapter, internalAdapter } = ctx.context;
  const identifier = `reset-password:${ctx.body.token}`;
  return runWithTransaction(adapter, async () => {
    const link = await internalAdapter.findVerificationValue(identifier);
    if (!link || link.expiresAt < new Date()) return refuse();
    const tx = await getCurrentAdapter(adapter);
    await lockAccount(tx, link.value);
    if (!(await internalAdapter.consumeVerificationValue(identifier))) return refuse();
    const owner = await internalAdapter.findUserById(link.value);
    const account = await internalAdapter.findCredentialAccount(link.value);
    // As with a reset: who chose to have none gets a link of another kind.
    if (!owner || !account) return refuse();
    const name = nameFromAddress(owner.email);
    const { user } = await proveAddress(ctx.context, { email: owner.email, name, method: 'email' });
    await voidResetLinks(tx, user.id);
    await tx.deleteMany(passwordOf(user.id));
    await internalAdapter.deleteUserSessions(user.id);
    return { user, hadPassword: Boolean(account.password) };
  });
}

function refuse(): never {
  throw APIError.from('BAD_REQUEST', BASE_ERROR_CODES.INVALID_TOKEN);
}
