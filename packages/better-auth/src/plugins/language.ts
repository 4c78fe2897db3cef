import { isLocale, localeCookie } from '@kit/messages';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { currentLocale } from '../current-locale';

const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/**
 * A new account speaks the language of the browser it was made in. A browser hears the language of the account that signs in, is
 * prolonged or changes it, so that every page can be written without asking who is there, also once they have signed out.
 */
export function language() {
  return {
    id: 'language',
    init: () => ({
      options: {
        databaseHooks: {
          user: { create: { before: async (user) => ({ data: { ...user, locale: user.locale ?? currentLocale() } }) } },
        },
      },
    }),
    hooks: {
      after: [
        {
          // A change of the setting makes the session anew.
          matcher: ({ context, path }) => Boolean(context.newSession) || path === '/get-session',
          handler: createAuthMiddleware(async (ctx) => {
            const { newSession, session, options } = ctx.context;
            const chosen = (newSession ?? session)?.user.locale;
            if (!isLocale(chosen) || ctx.getCookie(localeCookie) === chosen) return;
            const secure = options.baseURL?.toString().startsWith('https:') ?? false;
            ctx.setCookie(localeCookie, chosen, { path: '/', sameSite: 'lax', secure, maxAge: MAX_AGE_SECONDS });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
