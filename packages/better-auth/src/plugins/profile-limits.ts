import { locales } from '@kit/messages';
import { requireSession } from '@kit/passkey/step-up';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { displayName } from '../display-name';

const profile = z.object({
  name: z.string().optional(),
  locale: z.enum(locales).optional(),
  image: z.null().optional(),
});

/**
 * `/update-user` takes a name that {@link displayName} accepts, a language the kit speaks, and nothing else; pictures are not
 * part of the kit. Reads the
 * session first: Better Auth would take a database that fails for somebody who is signed out.
 */
export function profileLimits() {
  return {
    id: 'profile-limits',
    hooks: {
      before: [
        {
          matcher: (ctx) => ctx.path === '/update-user',
          handler: createAuthMiddleware(async (ctx) => {
            await requireSession(ctx);
            const parsed = profile.safeParse(ctx.body);
            if (parsed.error?.issues.some(({ path }) => path[0] === 'locale')) {
              throw new APIError('BAD_REQUEST', { code: 'INVALID_LOCALE', message: `One of ${locales.join(', ')}.` });
            }
            const { name: typed, locale } = parsed.data ?? {};
            const name = typed === undefined && locale ? undefined : displayName(typed ?? '');
            if (!parsed.success || name === null) {
              throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: 'A name has 1 to 100 characters.' });
            }
            return { context: { body: { ...(name !== undefined && { name }), ...(locale && { locale }) } } };
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
