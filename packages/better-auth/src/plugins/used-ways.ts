import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;
/** The rest of `authMethod` says how an account was proven, which nobody chooses on the sign-in page. */
const chosen = ['password', 'passkey', 'magic-link', 'oauth'];
const way = /^[a-z][a-z0-9-]{0,31}$/;

/** The cookie's name after the prefix of all cookies. */
export const usedWaysCookie = 'used_ways';

/**
 * The ways this browser was signed in by, the last one first: `passkey`, `password`, `magic-link`, or a provider as `oauth-github`.
 * Whatever else the cookie says is left out.
 */
export const readUsedWays = (value: string | undefined): string[] =>
  (value ?? '').split('.', 8).filter((word) => way.test(word));

/** Remembers in the browser, and nowhere else, by which ways it was signed in; never by whom. */
export function usedWays() {
  return {
    id: 'used-ways',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const method = ctx.context.newSession?.session.authMethod;
            if (!chosen.includes(method)) return;
            const used = method === 'oauth' ? `oauth-${ctx.params?.id}` : method;
            const { name, attributes } = ctx.context.createAuthCookie(usedWaysCookie, { maxAge: MAX_AGE_SECONDS });
            const before = ctx.getCookie(name) ?? undefined;
            const value = readUsedWays([used, ...readUsedWays(before).filter((other) => other !== used)].join('.'));
            if (value.join('.') !== before) ctx.setCookie(name, value.join('.'), attributes);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
