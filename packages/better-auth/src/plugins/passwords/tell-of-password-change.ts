import { readClient } from '@kit/passkey/read-client';
import type { AuthContext, User } from 'better-auth';
import { inBackground } from '../../in-background';
import { type NoticeOptions, notifyOwner } from '../../notify-owner';

/** Tells the owner that the password was changed (ASVS 6.3.7). A notice that cannot be delivered never undoes or hides it. */
export function tellOfPasswordChange(
  ctx: Parameters<typeof readClient>[0] & { context: AuthContext },
  user: Pick<User, 'id' | 'email' | 'name'>,
  options: NoticeOptions,
): void {
  const notice = { kind: 'passwordChanged', client: readClient(ctx) } as const;
  inBackground('password changed', notifyOwner(ctx.context, user, notice, options));
}
