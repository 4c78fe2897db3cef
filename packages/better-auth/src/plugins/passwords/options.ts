import type { requireRecentAuthentication } from '@kit/passkey/step-up';
import type { NoticeOptions } from '../../notify-owner';

/** Hears of refusals and sends the notices. */
export type PasswordsOptions = NoticeOptions & NonNullable<Parameters<typeof requireRecentAuthentication>[1]>;
