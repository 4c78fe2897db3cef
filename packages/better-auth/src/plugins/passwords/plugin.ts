import { getCurrentAdapter } from '@better-auth/core/context';
import { lockAccount } from '@kit/passkey/ways-in';
import type { BetterAuthPlugin, GenericEndpointContext, Verification } from 'better-auth';
import type { NoticeOptions } from '../../notify-owner';
import { endUnlessPasswordHolds } from './accepted-hash';
import { changePassword } from './change-password';

/**
 * Passwords as they change: the endpoint that changes one, in place of Better Auth's, and no session left that was made with an
 * old one. Needs `verifyAndAccept` as the site's way to verify a password, and `concludeReset` after a reset.
 */
export function passwords(options: NoticeOptions) {
  return {
    id: 'passwords',
    init: () => ({
      options: {
        databaseHooks: {
          session: { create: { after: endUnlessPasswordHolds } },
          verification: { delete: { before: holdAccountOfReset } },
        },
      },
    }),
    endpoints: { changePassword: changePassword(options) },
  } satisfies BetterAuthPlugin;
}

/**
 * A reset spends its link first, in the transaction that sets the password. Holding the account's row from there on, as every
 * other change of an account does, keeps two of them from waiting for each other.
 */
async function holdAccountOfReset({ identifier, value }: Verification, ctx: GenericEndpointContext | null) {
  const token = ctx?.path === '/reset-password' && (ctx.body?.token || ctx.query?.token);
  if (!token || identifier !== `reset-password:${token}`) return;
  await lockAccount(await getCurrentAdapter(ctx.context.adapter), value);
}
