import { requireRecentAuthentication } from '@kit/passkey/step-up';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/**
 * Better Auth's own endpoints that change how an account is protected (ASVS 7.5.1); passkeys ask by themselves. Most of them are off
 * today and listed all the same, so that turning one on does not leave it unguarded.
 */
const guardedPaths = ['/change-password', '/change-email', '/link-social', '/unlink-account', '/delete-user'];

type Options = Parameters<typeof requireRecentAuthentication>[1];

/**
 * Refuses these endpoints with `STEP_UP_REQUIRED` unless the session signed in or stepped up within ten minutes, beside
 * whatever they ask themselves, such as the current password.
 */
export function recentAuthentication(options?: Options) {
  return {
    id: 'recent-authentication',
    hooks: {
      before: [
        {
          matcher: ({ path }) => guardedPaths.includes(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            await requireRecentAuthentication(ctx, options);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
