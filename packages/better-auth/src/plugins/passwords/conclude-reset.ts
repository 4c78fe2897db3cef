import type { AuthContext, User } from 'better-auth';
import { nameFromAddress } from '../../display-name';
import type { NoticeOptions } from '../../notify-owner';
import { voidResetLinks } from '../../void-reset-links';
import { stripUnprovenAccess } from '../strip-unproven-access';
import { tellOfPasswordChange } from './tell-of-password-change';

/**
 * What follows when a password was set by a link that was mailed: the address counts as proven, every session is ended once more
 * (see accepted-hash.ts), every other link of that kind is void, and the owner is told. A change by whoever knows the password
 * voids none of these links: they are how an owner gets rid of somebody who does.
 */
export async function concludeReset(
  ctx: Parameters<typeof tellOfPasswordChange>[0],
  user: User,
  options: NoticeOptions,
): Promise<void> {
  const { adapter, internalAdapter } = ctx.context;
  const owner = user.emailVerified ? user : await acceptResetAsProof(ctx.context, user);
  await internalAdapter.deleteUserSessions(user.id);
  await voidResetLinks(adapter, user.id);
  await tellOfPasswordChange(ctx, owner, options);
}

/** Nothing older than the new password stays on an unproven account, nor the name that somebody gave it. */
async function acceptResetAsProof(context: AuthContext, { id, email }: User): Promise<User> {
  await stripUnprovenAccess(context, id, { keepPassword: true });
  return context.internalAdapter.updateUser(id, { name: nameFromAddress(email), emailVerified: true });
}
