import type { AuthContext, User } from 'better-auth';
import { stripUnprovenAccess } from './strip-unproven-access';

type Proof = {
  email: string;
  /** What a new account is called. */
  name: string;
  /** The way it was proven, as Better Auth names ways. */
  method: string;
};

/**
 * The account of an address whose owner has just proven it, made if there is none. Nothing that was put on an unproven
 * account survives. To be called inside a transaction; throws a unique violation when another proof made the account
 * meanwhile.
 */
export async function proveAddress(
  context: AuthContext,
  { email, name, method }: Proof,
): Promise<{ user: User; isNew: boolean }> {
  const { internalAdapter } = context;
  const existing = (await internalAdapter.findUserByEmail(email))?.user;
  if (existing?.emailVerified) return { user: existing, isNew: false };
  if (existing) await stripUnprovenAccess(context, existing.id);
  const user: User = existing
    ? await internalAdapter.updateUser(existing.id, { name, emailVerified: true })
    : await internalAdapter.createUser({ email, name, emailVerified: true }, { method });
  return { user, isNew: true };
}
