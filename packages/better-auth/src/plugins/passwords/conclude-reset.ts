import type { AuthContext, User } from 'better-auth';
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
  if (!user.emailVerified) await acceptResetAsProof(ctx.context, user.id);
  await internalAdapter.deleteUserSessions(user.id);
  await voidResetLinks(adapter, user.id);
  await tellOfPasswordChange(ctx, user, options);
}

/** Nothing older than the new password stays on an unproven account. */
async function acceptResetAsProof(context: AuthContext, userId: string): Promise<void> {
  await stripUnprovenAccess(context, userId, { keepPassword: true });
  await context.internalAdapter.updateUser(userId, { emailVerified: true });
}
