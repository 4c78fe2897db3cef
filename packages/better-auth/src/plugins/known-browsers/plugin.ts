import type { BetterAuthPlugin, BetterAuthRateLimitStorage } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { rememberAccount } from './known-accounts';
import { limitGuesses } from './limit-guesses';

type Options = {
  /** Counts for all processes. */
  limits: Pick<BetterAuthRateLimitStorage, 'consume'>;
};

/**
 * Guesses at one account's password end also when they come from everywhere, and no guesser keeps its owner out: who signed in
 * before from this browser is not counted, and passkeys and mail never are (OWASP ASVS 6.3.1).
 */
export function knownBrowsers({ limits }: Options) {
  return {
    id: 'known-browsers',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/sign-in/email',
          handler: createAuthMiddleware((ctx) => limitGuesses(ctx, limits)),
        },
      ],
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const user = ctx.context.newSession?.user;
            if (user) rememberAccount(ctx, user.id);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
