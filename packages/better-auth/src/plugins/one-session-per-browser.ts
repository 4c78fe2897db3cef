import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/** Every sign-in ends the session this browser had before (ASVS 7.2.4), whichever method made the new one. */
export function oneSessionPerBrowser() {
  return {
    id: 'one-session-per-browser',
    hooks: {
      after: [
        {
          // The relying party ends it itself.
          matcher: ({ path }) => !path?.startsWith('/passkey/'),
          handler: createAuthMiddleware(async (ctx) => {
            const created = ctx.context.newSession;
            if (!created) return;
            const { sessionToken } = ctx.context.authCookies;
            const previous = await ctx.getSignedCookie(sessionToken.name, ctx.context.secret);
            if (previous && previous !== created.session.token) {
              await ctx.context.internalAdapter.deleteSession(previous);
            }
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
