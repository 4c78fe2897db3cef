import { readClient } from '@kit/passkey/read-client';
import type { GenericEndpointContext, User } from 'better-auth';
import { inBackground } from './in-background';
import { type NoticeOptions, notifyOwner } from './notify-owner';

/** Tells the owner that somebody got into the account by mail alone. The answer does not wait for it. */
export function noticeRecovery(ctx: GenericEndpointContext, user: User, options: NoticeOptions): void {
  const notice = { kind: 'recovered', client: readClient(ctx) } as const;
  inBackground('recovered', notifyOwner(ctx.context, user, notice, options));
}
