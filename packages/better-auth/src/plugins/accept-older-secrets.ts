import { createHmac } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/**
 * Keeps everybody signed in when the secret is rotated. Better Auth seals by versioned secrets but signs its cookies
 * by the newest alone; here a cookie signed by an older one that is still listed counts as signed by the newest.
 * Better Auth signs it anew when it next prolongs the session.
 */
export function acceptOlderSecrets() {
  return {
    id: 'accept-older-secrets',
    hooks: {
      before: [
        {
          matcher: (ctx) => ctx.headers?.has('cookie') === true,
          handler: createAuthMiddleware(async (ctx) => {
            const { secret, secretConfig, authCookies } = ctx.context;
            if (typeof secretConfig === 'string' || !ctx.headers) return;
            const older = [...secretConfig.keys.values()].filter((value) => value !== secret);
            let cookies = ctx.headers.get('cookie') ?? '';
            for (const { name } of [authCookies.sessionToken, authCookies.dontRememberToken]) {
              if (!ctx.getCookie(name) || (await ctx.getSignedCookie(name, secret))) continue;
              for (const previous of older) {
                const value = await ctx.getSignedCookie(name, previous);
                if (value) cookies = withCookie(cookies, name, signed(value, secret));
              }
            }
            if (cookies === ctx.headers.get('cookie')) return;
            return { context: { headers: new Headers({ cookie: cookies }) } };
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

function withCookie(cookies: string, name: string, value: string): string {
  const others = cookies.split(/; */).filter((pair) => !pair.startsWith(`${name}=`));
  return [...others, `${name}=${value}`].join('; ');
}

function signed(value: string, secret: string): string {
  return encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);
}
