import type { AuthContext, User } from 'better-auth';
import { makeProvenAccount, type Proof } from './make-proven-account';

/**
 * The account of an address whose owner has just proven it: the one that is proven already, or one made now. To be called
 * inside a transaction; throws what {@link makeProvenAccount} throws.
 */
export async function proveAddress(context: AuthContext, proof: Proof): Promise<{ user: User; isNew: boolean }> {
  const existing = (await context.internalAdapter.findUserByEmail(proof.email))?.user;
  if (existing?.emailVerified) return { user: existing, isNew: false };
  return { user: await makeProvenAccount(context, existing, proof), isNew: true };
}
