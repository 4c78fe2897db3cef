import { readClient } from '@kit/passkey/read-client';
import type { AuthContext } from 'better-auth';
import type { NoticeOptions, Owner } from '../../notify-owner';
import { tellOwner } from '../../tell-owner';

/** Tells the owner that the password was changed (ASVS 6.3.7). */
export function tellOfPasswordChange(
  ctx: Parameters<typeof readClient>[0] & { context: AuthContext },
  user: Owner,
  options: NoticeOptions,
): Promise<void> {
  return tellOwner(ctx.context, user, { kind: 'passwordChanged', client: readClient(ctx) }, options);
}
