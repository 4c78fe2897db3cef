import type { AuthContext, User } from 'better-auth';
import { displayName, nameFromAddress } from '../../display-name';
import { parseAddress } from '../../parse-address';
import { withOneRetry } from '../../with-one-retry';
import { makeProvenAccount } from '../make-proven-account';
import type { Identity } from './identity-provider';
import { OAuthRefusal } from './oauth-refusal';
import { storeIdentity } from './store-identity';

/**
 * The account that an identity signs in to: the one it is connected to, else a new one, if the provider vouches for the
 * address and no account has proven it. An account that exists gets the identity only from somebody who is signed in to
 * it; the address alone never connects them. Throws an {@link OAuthRefusal}.
 */
export function accountOfIdentity(context: AuthContext, identity: Identity): Promise<User> {
  return withOneRetry(context, async () => {
    const email = vouchedAddress(identity);
    // The address first: whoever made an account by this identity meanwhile made both at once.
    const existing = email ? (await context.internalAdapter.findUserByEmail(email))?.user : null;
    const owner = await context.internalAdapter.findAccountOwnerByKey(identity);
    if (owner?.kind === 'owned') return provenOwner(context, owner.user, identity);
    if (!email) throw new OAuthRefusal('email_not_verified');
    if (existing?.emailVerified) throw new OAuthRefusal('address_taken');
    return provenBy(context, identity, { email, unproven: existing });
  });
}

/** Somebody connected it to an account whose address nobody has proven: only that proof opens the account. */
async function provenOwner(context: AuthContext, owner: User, identity: Identity): Promise<User> {
  if (owner.emailVerified) return owner;
  if (vouchedAddress(identity) !== owner.email) throw new OAuthRefusal('account_not_proven');
  return provenBy(context, identity, { email: owner.email, unproven: owner });
}

type Address = { email: string; unproven: User | null | undefined };

/** The provider's word is the proof of the address. */
async function provenBy(context: AuthContext, identity: Identity, { email, unproven }: Address): Promise<User> {
  const name = displayName(identity.name ?? '') ?? nameFromAddress(email);
  const user = await makeProvenAccount(context, unproven, { email, name, method: 'oauth' });
  await storeIdentity(context, user.id, identity);
  return user;
}

const vouchedAddress = ({ email, emailVerified }: Identity): string | null =>
  email && emailVerified ? parseAddress(email) : null;
