import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';

/**
 * Says "signed out" only when the session is gone from the database. Better Auth's sign-out logs a failing database
 * and takes the cookie away all the same, which would leave a session alive that its owner believes ended.
 */
export function verifiedSignOut() {
  return {
    id: 'verified-sign-out',
    hooks: {
      after: [
        {
          matcher: (ctx) => ctx.path === '/sign-out',
          handler: createAuthMiddleware(async (ctx) => {
            const { authCookies, secret, adapter } = ctx.context;
            const token = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
            if (!token) return;
            const left = await adapter.findOne({ model: 'session', where: [{ field: 'token', value: token }] });
            if (left) throw new APIError('INTERNAL_SERVER_ERROR', { message: 'The session could not be ended.' });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
