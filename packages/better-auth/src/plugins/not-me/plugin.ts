import type { OnPasskeyEvent } from '@kit/passkey';
import type { BetterAuthPlugin } from 'better-auth';
import { NOT_ME_ERROR_CODES } from './error-codes';
import { inspectReport } from './inspect';
import { reportNotMe } from './report-not-me';

export type NotMeOptions = {
  /** Hears of the passkey that a report removed. */
  onEvent?: OnPasskeyEvent;
};

/** "This was not me": what stands behind the link that every security notice carries. */
export function notMe(options: NotMeOptions = {}) {
  return {
    id: 'not-me',
    rateLimit: [{ pathMatcher: (path) => path === '/not-me', window: 60, max: 10 }],
    endpoints: { reportNotMe: reportNotMe(options), inspectReport },
    $ERROR_CODES: NOT_ME_ERROR_CODES,
  } satisfies BetterAuthPlugin;
}
