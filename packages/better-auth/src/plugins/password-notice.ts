import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';

type Options = { sendPasswordChanged: (mail: { email: string; name: string }) => Promise<void> };

/** Tells the owner by mail that the password was changed on the settings page (ASVS 6.3.7). */
export function passwordNotice({ sendPasswordChanged }: Options) {
  return {
    id: 'password-notice',
    hooks: {
      after: [
        {
          matcher: (ctx) => ctx.path === '/change-password',
          handler: createAuthMiddleware(async (ctx) => {
            const user = ctx.context.session?.user;
            if (!user || isAPIError(ctx.context.returned)) return;
            await sendPasswordChanged({ email: user.email, name: user.name });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
