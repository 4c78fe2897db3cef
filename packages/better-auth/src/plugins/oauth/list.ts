import { requireSession } from '@kit/passkey/step-up';
import { createAuthEndpoint } from 'better-auth/api';
import { accountName } from './account-name';
import type { OAuthOptions } from './options';

/** An account elsewhere that can sign in to this one. */
type ConnectedAccount = {
  providerId: string;
  accountId: string;
  /** The provider's, as people know it. */
  name: string;
  createdAt: Date;
  /** The provider is on; without it the account is connected to no avail. */
  usable: boolean;
};

/** GET /list-accounts, in place of Better Auth's: the accounts elsewhere of whoever is signed in, the oldest first. */
export const listAccounts = ({ providers }: OAuthOptions) =>
  createAuthEndpoint('/list-accounts', { method: 'GET' }, async (ctx) => {
    const { user } = await requireSession(ctx);
    const accounts = await ctx.context.internalAdapter.findAccounts(user.id);
    const connected: ConnectedAccount[] = accounts
      .filter(({ providerId }) => providerId !== 'credential')
      .map(({ providerId, accountId, createdAt }) => ({
        providerId,
        accountId,
        name: accountName(providers, { providerId, accountId }),
        createdAt,
        usable: providers.some(({ id, owns }) => id === providerId && owns(accountId)),
      }))
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    return ctx.json(connected);
  });
