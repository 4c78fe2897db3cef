import { getCurrentAdapter } from '@better-auth/core/context';
import type { AuthContext } from 'better-auth';

type Options = {
  /** The password was set with the proof itself (a reset by mail), so it stays. */
  keepPassword?: boolean;
};

/**
 * Removes every way into an account whose address nobody has proven: sessions, passwords, links to other accounts
 * and passkeys. Called in the moment the owner proves it, so that nothing put there before survives.
 */
export async function stripUnprovenAccess(
  context: AuthContext,
  userId: string,
  { keepPassword = false }: Options = {},
): Promise<void> {
  await context.internalAdapter.deleteUserSessions(userId);
  for (const account of await context.internalAdapter.findAccounts(userId)) {
    if (keepPassword && account.providerId === 'credential') continue;
    await context.internalAdapter.deleteAccount(account.id);
  }
  if ('passkey' in context.tables) {
    const adapter = await getCurrentAdapter(context.adapter);
    await adapter.deleteMany({ model: 'passkey', where: [{ field: 'userId', value: userId }] });
  }
}
