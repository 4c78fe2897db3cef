import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { requireSession } from '../src/server/session/read-session';
import { removeWayIn } from '../src/server/ways-in';

const ofPassword = (userId: string) => ({
  model: 'account',
  where: [
    { field: 'userId', value: userId },
    { field: 'providerId', value: 'credential' },
  ],
});

/** What another plugin that takes ways in away looks like; one that fails after it has removed. */
export const otherRemovers = {
  id: 'other-removers',
  endpoints: {
    removePassword: createAuthEndpoint('/test/remove-password', { method: 'POST' }, async (ctx) => {
      const { user } = await requireSession(ctx);
      await removeWayIn(ctx, user.id, (tx) => tx.deleteMany(ofPassword(user.id)));
      return ctx.json({ status: true });
    }),
    failRemoving: createAuthEndpoint('/test/fail-removing', { method: 'POST' }, async (ctx) => {
      const { user } = await requireSession(ctx);
      return removeWayIn(ctx, user.id, async (tx) => {
        await tx.deleteMany(ofPassword(user.id));
        throw new Error('broken');
      });
    }),
  },
} satisfies BetterAuthPlugin;
