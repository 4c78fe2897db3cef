import { getCurrentAdapter } from '@better-auth/core/context';
import type { AuthContext, User } from 'better-auth';
import { currentLocale } from '../current-locale';
import { ProvenMeanwhileError } from '../proven-meanwhile-error';
import { stripUnprovenAccess } from './strip-unproven-access';

/** An address whose owner has just proven it. */
export type Proof = {
  email: string;
  /** What the account is called from now on. */
  name: string;
  /** The way it was proven, as Better Auth names ways. */
  method: string;
};

/**
 * Makes the account of an address that was just proven: a new one, or `unproven`, which somebody made with that address before
 * and of which nothing survives. To be called inside a transaction; throws a unique violation when another proof made the
 * account meanwhile, or a {@link ProvenMeanwhileError}.
 */
export async function makeProvenAccount(
  context: AuthContext,
  unproven: Pick<User, 'id'> | null | undefined,
  { email, name, method }: Proof,
): Promise<User> {
  const { internalAdapter } = context;
  if (!unproven) return internalAdapter.createUser({ email, name, emailVerified: true }, { method });
  const tx = await getCurrentAdapter(context.adapter);
  // Before anything else, as whoever acts on the account does, so that nobody waits in a ring.
  const where = [{ field: 'id', value: unproven.id }];
  const held = await tx.update<User>({ model: 'user', where, update: { updatedAt: new Date() } });
  if (held?.emailVerified !== false) throw new ProvenMeanwhileError();
  await stripUnprovenAccess(context, unproven.id);
  return internalAdapter.updateUser(unproven.id, { name, emailVerified: true, locale: currentLocale() });
}
