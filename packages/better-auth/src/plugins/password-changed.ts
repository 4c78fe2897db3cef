import { readClient } from '@kit/passkey/read-client';
import type { AuthContext, BetterAuthPlugin, User } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import { logUnkept } from '../log-unkept';
import { type NoticeOptions, notifyOwner } from '../notify-owner';

/** After a change on the settings page: see {@link concludePasswordChange}. A reset by mail calls that itself. */
export function passwordChanged(options: NoticeOptions) {
  return {
    id: 'password-changed',
    hooks: {
      after: [
        {
          matcher: (ctx) => ctx.path === '/change-password',
          handler: createAuthMiddleware(async (ctx) => {
            const user = ctx.context.session?.user;
            if (user && !isAPIError(ctx.context.returned)) await concludePasswordChange(ctx, user, options);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/**
 * What follows when a password was changed: every reset link still out is void, and the owner is told (ASVS 6.3.7).
 * A notice that cannot be kept never undoes or hides the change.
 */
export async function concludePasswordChange(
  ctx: Parameters<typeof readClient>[0] & { context: AuthContext },
  user: Pick<User, 'id' | 'email' | 'name'>,
  options: NoticeOptions,
): Promise<void> {
  await ctx.context.adapter.deleteMany({
    model: 'verification',
    where: [
      { field: 'value', value: user.id },
      { field: 'identifier', operator: 'starts_with', value: 'reset-password:' },
    ],
  });
  const notice = { kind: 'passwordChanged', client: readClient(ctx) } as const;
  const unkept = (error: unknown) => logUnkept('password changed', error);
  await notifyOwner(ctx.context, user, notice, options).catch(unkept);
}
