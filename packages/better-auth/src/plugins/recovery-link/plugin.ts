import type { AuthContext, BetterAuthPlugin, User } from 'better-auth';
import type { NoticeOptions } from '../../notify-owner';
import { tellOfRecovery } from '../../tell-of-recovery';
import { SIGN_IN_LINK_ERROR_CODES } from '../sign-in-link/error-codes';
import { inspectLink } from '../sign-in-link/inspect';
import { linkToken, storeLink } from '../sign-in-link/link';
import { signInByLink } from '../sign-in-link/sign-in-by-link';

/**
 * The way back into an account without a password, where others set a new one, and the link beside a mailed code: it signs in
 * once, after a confirming click.
 */
export function recoveryLink(options: NoticeOptions) {
  return {
    id: 'recovery-link',
    endpoints: {
      signInWithRecoveryLink: signInByLink('/recover/sign-in', {
        kind: 'recovery-link',
        authMethod: 'email',
        onSignedIn: (ctx, user) => tellOfRecovery(ctx, user, options),
      }),
      inspectRecoveryLink: inspectLink('recovery-link'),
    },
    $ERROR_CODES: SIGN_IN_LINK_ERROR_CODES,
  } satisfies BetterAuthPlugin;
}

/** Makes the token of a recovery link for this account. */
export async function issueRecoveryLink(context: AuthContext, { id, email }: Pick<User, 'id' | 'email'>) {
  const link = await storeLink(context, 'recovery-link', {
    email,
    userId: id,
    name: null,
    returnTo: null,
    browser: null,
    askedBy: { at: new Date().toISOString(), userAgent: null, address: null },
  });
  return linkToken(context, 'recovery-link', link);
}
