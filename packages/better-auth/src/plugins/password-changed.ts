import type { AuthContext, BetterAuthPlugin, User } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import { inBackground } from '../in-background';

type Options = { sendPasswordChanged: (mail: { email: string; name: string }) => Promise<void> };

/** After a change on the settings page: see {@link concludePasswordChange}. A reset by mail calls that itself. */
export function passwordChanged(options: Options) {
  return {
    id: 'password-changed',
    hooks: {
      after: [
        {
          matcher: (ctx) => ctx.path === '/change-password',
          handler: createAuthMiddleware(async (ctx) => {
            const user = ctx.context.session?.user;
            if (user && !isAPIError(ctx.context.returned)) await concludePasswordChange(ctx.context, user, options);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/**
 * What follows when a password was changed: every reset link still out is void, and the owner is told (ASVS 6.3.7).
 * A notice that cannot be delivered never undoes or hides the change.
 */
export async function concludePasswordChange(
  context: AuthContext,
  { id, email, name }: Pick<User, 'id' | 'email' | 'name'>,
  { sendPasswordChanged }: Options,
): Promise<void> {
  await context.adapter.deleteMany({
    model: 'verification',
    where: [
      { field: 'value', value: id },
      { field: 'identifier', operator: 'starts_with', value: 'reset-password:' },
    ],
  });
  inBackground('password changed', sendPasswordChanged({ email, name }));
}
