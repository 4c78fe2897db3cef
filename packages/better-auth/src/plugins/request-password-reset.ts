import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';
import { RESET_LIFETIME_SECONDS } from '../compose-mails';
import { recipientOf } from '../recipient-of';
import { readAddress } from './read-address';
import { issueRecoveryLink } from './recovery-link/plugin';

type Options = {
  /** Keeps the mail with the link; a decoy does the same work and goes nowhere. Rejects when it could not be kept. */
  sendPasswordReset: (mail: { email: string; name: string | null; token: string; decoy: boolean }) => Promise<void>;
  /** The same with a link that signs in, for an account without a password: nobody gets one who chose to have none. */
  sendRecoveryLink: (mail: { email: string; name: string | null; token: string }) => Promise<void>;
};

/**
 * POST /request-password-reset, in place of Better Auth's: that one swallows it when the mail could not be kept, and does
 * less for an address without an account than for one with. The token goes to its `POST /reset-password`.
 */
export function requestPasswordReset({ sendPasswordReset, sendRecoveryLink }: Options) {
  const body = z.object({ email: z.string().max(254) });
  return {
    id: 'request-password-reset',
    endpoints: {
      requestPasswordReset: createAuthEndpoint(
        '/request-password-reset',
        { method: 'POST', body, use: [formCsrfMiddleware] },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const email = readAddress(ctx.body.email);
          const owner = (await internalAdapter.findUserByEmail(email))?.user;
          const hasPassword = await internalAdapter.findCredentialAccount(owner?.id ?? '');
          if (owner && !hasPassword) {
            const link = await issueRecoveryLink(ctx.context, owner);
            await sendRecoveryLink({ ...recipientOf(owner), token: link });
            return ctx.json({ status: true });
          }
          const token = generateRandomString(24);
          await internalAdapter.createVerificationValue({
            identifier: `reset-password:${token}`,
            // Of nobody: this token leaves in no mail, and no account has this id.
            value: owner?.id ?? '',
            expiresAt: new Date(Date.now() + RESET_LIFETIME_SECONDS * 1000),
          });
          const to = owner ? recipientOf(owner) : { email, name: null };
          await sendPasswordReset({ ...to, token, decoy: !owner });
          return ctx.json({ status: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
