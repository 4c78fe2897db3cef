import type { AuthContext } from 'better-auth';

/** Makes every reset link of an account that is still out open nothing. Takes part in the transaction whose adapter it is given. */
export async function voidResetLinks(
  adapter: Pick<AuthContext['adapter'], 'deleteMany'>,
  userId: string,
): Promise<void> {
  await adapter.deleteMany({
    model: 'verification',
    where: [
      { field: 'value', value: userId },
      { field: 'identifier', operator: 'starts_with', value: 'reset-password:' },
    ],
  });
}
