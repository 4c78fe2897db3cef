import { readClient } from '@kit/passkey/read-client';
import type { GenericEndpointContext, User } from 'better-auth';
import type { NoticeOptions } from './notify-owner';
import { tellOwner } from './tell-owner';

/** Tells the owner that somebody got into the account by mail alone. */
export function tellOfRecovery(ctx: GenericEndpointContext, user: User, options: NoticeOptions): Promise<void> {
  return tellOwner(ctx.context, user, { kind: 'recovered', client: readClient(ctx) }, options);
}
