import type { BetterAuthPlugin } from 'better-auth';

/**
 * Ends every session so many seconds after its sign-in, however often it was prolonged since (ASVS 7.3.2): a renewal never
 * moves the end past that moment.
 */
export function longestSession({ seconds }: { seconds: number }) {
  return {
    id: 'longest-session',
    init: () => ({
      options: {
        databaseHooks: {
          session: {
            update: {
              before: async (changes, ctx) => {
                const signedInAt = ctx?.context.session?.session.createdAt;
                if (!changes.expiresAt || !signedInAt) return;
                const latest = new Date(signedInAt).getTime() + seconds * 1000;
                const expiresAt = new Date(Math.min(new Date(changes.expiresAt).getTime(), latest));
                return { data: { ...changes, expiresAt } };
              },
            },
          },
        },
      },
    }),
  } satisfies BetterAuthPlugin;
}
