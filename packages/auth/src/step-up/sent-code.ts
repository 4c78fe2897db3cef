import type { CodeSent } from '@kit/passkey/client/ceremonies';

/** A code that is on its way, and the moment it was sent, in milliseconds. */
export type SentCode = CodeSent & { sentAt: number };

/** How many seconds a sent code is good from now on; 0 once it is not. */
export const secondsLeft = ({ sentAt, expiresInSeconds }: SentCode): number =>
  Math.max(0, expiresInSeconds - (Date.now() - sentAt) / 1000);
