import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';

const profile = z.looseObject({ name: z.string().trim().min(1).max(100).optional(), image: z.null().optional() });

/** `/update-user` takes a name of 1 to 100 characters, trimmed; pictures are not part of the kit. */
export function profileLimits() {
  return {
    id: 'profile-limits',
    hooks: {
      before: [
        {
          matcher: (ctx) => ctx.path === '/update-user',
          handler: createAuthMiddleware(async (ctx) => {
            const parsed = profile.safeParse(ctx.body);
            if (!parsed.success) {
              throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: 'A name has 1 to 100 characters.' });
            }
            return { context: { body: parsed.data } };
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
