import type { BetterAuthPlugin } from 'better-auth';
import type { NoticeOptions } from '../../notify-owner';
import { replacePassword } from './replace-password';

/**
 * A passkey instead of a new password, for who forgot the old one: the link that sets a new password lets its owner in without one
 * (`/password/replace`), to create a passkey next. For sites that show both.
 */
export function passkeyInstead(options: NoticeOptions) {
  return {
    id: 'passkey-instead',
    endpoints: { replacePassword: replacePassword(options) },
  } satisfies BetterAuthPlugin;
}
