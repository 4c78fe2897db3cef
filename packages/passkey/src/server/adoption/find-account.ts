/** An account as far as it matters whose passkey is whose. */
export type Account = { id: string; email: string; emailVerified: boolean };

/** How an account of the app that the passkeys come from is found here. */
export type AccountRules = {
  match: 'id' | 'email';
  /** Takes every address there for proven: whoever imports knows that the people are who they say. */
  trustAddresses?: boolean;
};

/** Why a row has no account here. */
export type NoAccount = 'no-account-there' | 'unproven-there' | 'no-account-here' | 'other-address' | 'unproven-here';

type Accounts = { here: readonly Account[]; there: readonly Account[] };

/**
 * Finds the account here that a user id of the other app means. Its address must have been proven there: else whoever typed it
 * first would come into its owner's account with the passkey, also after the owner proved it here. One id with two addresses is
 * two people, as with ids that count up. And no passkey comes to an account whose address is yet to be proven.
 */
export const accountFinder = ({ here, there }: Accounts, { match, trustAddresses }: AccountRules) => {
  const idsThere = new Map(there.map((account) => [account.id, account]));
  const idsHere = new Map(here.map((account) => [account.id, account]));
  const addressesHere = new Map(here.map((account) => [account.email.toLowerCase(), account]));

  return (userId: string | null): Account | NoAccount => {
    const source = idsThere.get(userId ?? '');
    if (!source) return 'no-account-there';
    if (!source.emailVerified && !trustAddresses) return 'unproven-there';
    const address = source.email.toLowerCase();
    const account = match === 'id' ? idsHere.get(source.id) : addressesHere.get(address);
    if (!account) return 'no-account-here';
    if (account.email.toLowerCase() !== address) return 'other-address';
    return account.emailVerified ? account : 'unproven-here';
  };
};
