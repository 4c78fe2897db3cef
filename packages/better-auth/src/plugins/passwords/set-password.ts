import { readClient } from '@kit/passkey/read-client';
import { holdSession, requireRecentAuthentication } from '@kit/passkey/step-up';
import { lockAccount } from '@kit/passkey/ways-in';
import type { Account } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { z } from 'zod';
import { tellOwner } from '../../tell-owner';
import { checkLength } from './check-length';
import type { PasswordsOptions } from './options';
import { passwordOf } from './password-of';

const body = z.object({ newPassword: z.string() });
const PASSWORD_EXISTS = { code: 'PASSWORD_EXISTS', message: 'The account has a password; change it instead.' };

/**
 * POST /password/set: gives a password to an account that has none, or 409 `PASSWORD_EXISTS`. Asks for a recent
 * sign-in, and tells the owner.
 */
export function setPassword(options: PasswordsOptions) {
  return createAuthEndpoint('/password/set', { method: 'POST', body }, async (ctx) => {
    const { user, session } = await requireRecentAuthentication(ctx, options);
    const { newPassword } = ctx.body;
    checkLength(ctx.context.password, newPassword);
    const password = await ctx.context.password.hash(newPassword);
    await ctx.context.adapter.transaction(async (tx) => {
      await lockAccount(tx, user.id);
      await holdSession(tx, session);
      const existing = await tx.findOne<Account>(passwordOf(user.id));
      if (existing?.password) throw APIError.from('CONFLICT', PASSWORD_EXISTS);
      // "This was not me" leaves the row without a password.
      if (existing) return tx.update({ ...passwordOf(user.id), update: { password } });
      const now = new Date();
      const account = { userId: user.id, accountId: user.id, providerId: 'credential', password };
      return tx.create({ model: 'account', data: { ...account, createdAt: now, updatedAt: now } });
    });
    const notice = { kind: 'passwordSet', client: readClient(ctx) } as const;
    await tellOwner(ctx.context, user, notice, options);
    return ctx.json({ status: true });
  });
}
