import { getCurrentAdapter } from '@better-auth/core/context';
import { lockAccount } from '@kit/passkey/ways-in';
import type { BetterAuthPlugin, GenericEndpointContext, Verification } from 'better-auth';
import { endUnlessPasswordHolds } from './accepted-hash';
import { changePassword } from './change-password';
import type { PasswordsOptions } from './options';
import { removePassword } from './remove-password';
import { resetsReplaceOnly } from './resets-replace-only';
import { setPassword } from './set-password';

/**
 * A password is its owner's choice: `/password/remove` takes it away, `/password/set` chooses one again, `/change-password`
 * swaps it, and nothing else gives one to an account that has none. No session is left that was made with an old one. Needs `verifyAndAccept` as the site's way to verify a password, and `concludeReset` after a reset.
 */
export function passwords(options: PasswordsOptions) {
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
    hooks: { before: [resetsReplaceOnly] },
    endpoints: {
      changePassword: changePassword(options),
      choosePassword: setPassword(options),
      removePassword: removePassword(options),
    },
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
