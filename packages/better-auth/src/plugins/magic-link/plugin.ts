import type { BetterAuthPlugin } from 'better-auth';
import { SIGN_IN_LINK_ERROR_CODES } from '../sign-in-link/error-codes';
import { inspectLink } from '../sign-in-link/inspect';
import { signInByLink } from '../sign-in-link/sign-in-by-link';
import { pendingMagicLink, resendMagicLink, sendMagicLink } from './send';

/** What the plugin needs from its app. */
export type MagicLinkOptions = {
  /** Mails the link; `token` goes to `POST /magic-link/sign-in`. May throw when it cannot. */
  sendMagicLink: (mail: { email: string; token: string }) => Promise<void>;
};

/**
 * Sign-in, and sign-up, by a mailed link: one use, ten minutes. The browser that asked goes on at once, any other after a
 * confirming click; looking at the link uses nothing up.
 */
export function magicLink(options: MagicLinkOptions) {
  return {
    id: 'magic-link',
    endpoints: {
      sendMagicLink: sendMagicLink(options),
      resendMagicLink: resendMagicLink(options),
      signInWithMagicLink: signInByLink('/magic-link/sign-in', { kind: 'magic-link', authMethod: 'magic-link' }),
      inspectMagicLink: inspectLink('magic-link'),
      pendingMagicLink,
    },
    $ERROR_CODES: SIGN_IN_LINK_ERROR_CODES,
  } satisfies BetterAuthPlugin;
}
