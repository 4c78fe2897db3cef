import type { AuthContext, User } from 'better-auth';
import type { mailsOf } from './mails';
import { issueRecoveryLink } from './plugins/recovery-link/plugin';
import { voidResetLinks } from './void-reset-links';

type Mails = Pick<ReturnType<typeof mailsOf>, 'sendPasswordReset' | 'sendRecoveryLink'>;

/**
 * Mails what a reset leads to: a link to a new password, or, where the account has none, a link that signs in. Nobody gets
 * a password who chose to have none.
 */
export async function mailReset(
  context: AuthContext,
  mails: Mails,
  user: Pick<User, 'id' | 'email' | 'name'>,
  token: string,
): Promise<void> {
  const { id, email, name } = user;
  if (await context.internalAdapter.findCredentialAccount(id)) {
    return mails.sendPasswordReset({ email, name, token });
  }
  await voidResetLinks(context.adapter, id);
  await mails.sendRecoveryLink({ email, name, token: await issueRecoveryLink(context, user) });
}
