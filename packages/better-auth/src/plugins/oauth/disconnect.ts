import { readClient } from '@kit/passkey/read-client';
import { holdSession, requireSession } from '@kit/passkey/step-up';
import { removeWayIn } from '@kit/passkey/ways-in';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { tellOwner } from '../../tell-owner';
import { accountName } from './account-name';
import { OAUTH_ERROR_CODES } from './error-codes';
import type { OAuthOptions } from './options';

const body = z.object({ providerId: z.string().max(100), accountId: z.string().max(1000).optional() });

/**
 * POST /unlink-account, in place of Better Auth's: takes an account elsewhere off this one, unless it is the last way in
 * (`LAST_WAY_IN`). `recentAuthentication()` guards it. A password is not an account elsewhere.
 */
export const disconnect = (options: OAuthOptions) =>
  createAuthEndpoint('/unlink-account', { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { user, session } = await requireSession(ctx);
    const { providerId, accountId } = ctx.body;
    if (providerId === 'credential') throw APIError.from('NOT_FOUND', OAUTH_ERROR_CODES.ACCOUNT_NOT_FOUND);
    const where = [
      { field: 'userId', value: user.id },
      { field: 'providerId', value: providerId },
      ...(accountId === undefined ? [] : [{ field: 'accountId', value: accountId }]),
    ];
    await removeWayIn(ctx, user.id, async (tx) => {
      await holdSession(tx, session);
      const removed = await tx.deleteMany({ model: 'account', where });
      if (removed === 0) throw APIError.from('NOT_FOUND', OAUTH_ERROR_CODES.ACCOUNT_NOT_FOUND);
    });
    const named = options.providers.find(({ id }) => id === providerId)?.name ?? providerId;
    const provider = accountId === undefined ? named : accountName(options.providers, { providerId, accountId });
    const notice = { kind: 'accountDisconnected', client: readClient(ctx), provider } as const;
    await tellOwner(ctx.context, user, notice, options);
    return ctx.json({ status: true });
  });
