import type { AuthContext, User } from 'better-auth';
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
 * account meanwhile.
 */
export async function makeProvenAccount(
  context: AuthContext,
  unproven: Pick<User, 'id'> | null | undefined,
  { email, name, method }: Proof,
): Promise<User> {
  const { internalAdapter } = context;
  if (!unproven) return internalAdapter.createUser({ email, name, emailVerified: true }, { method });
  await stripUnprovenAccess(context, unproven.id);
  return internalAdapter.updateUser(unproven.id, { name, emailVerified: true });
}
