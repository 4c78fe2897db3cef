import { createHash } from 'node:crypto';
import { getCurrentAdapter } from '@better-auth/core/context';
import type { AuthContext } from 'better-auth';
import type { Identity } from './identity-provider';

/**
 * Puts an identity on an account, without any token of the provider: nothing here uses one. The row's id is made from the
 * identity, so that of two who store the same at once the second is refused (a unique violation). Answers that id.
 */
export async function storeIdentity(
  context: AuthContext,
  userId: string,
  { providerId, accountId }: Pick<Identity, 'providerId' | 'accountId'>,
): Promise<string> {
  const adapter = await getCurrentAdapter(context.adapter);
  const id = rowId(providerId, accountId);
  const now = new Date();
  await adapter.create({
    model: 'account',
    data: { id, providerId, accountId, userId, createdAt: now, updatedAt: now },
    forceAllowId: true,
  });
  return id;
}

const rowId = (...identity: [providerId: string, accountId: string]) =>
  createHash('sha256').update(JSON.stringify(identity)).digest('base64url');
