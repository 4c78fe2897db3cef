import type { BetterAuthPlugin } from 'better-auth';
import { VERIFIED_SIGN_UP_ERROR_CODES } from './error-codes';
import { inspectSignUp, pendingSignUp } from './inspect';
import type { VerifiedSignUpOptions } from './options';
import { proveSignUp } from './prove';
import { resendSignUp } from './resend';
import { signUpEmail } from './sign-up';

/**
 * Sign-up by e-mail and password where the account is made only when its owner has proven the address. Replaces
 * Better Auth's `/sign-up/email`; its `/verify-email` and `/send-verification-email` must be disabled beside it.
 */
export function verifiedSignUp(options: VerifiedSignUpOptions) {
  return {
    id: 'verified-sign-up',
    endpoints: {
      signUpEmail: signUpEmail(options),
      resendSignUp: resendSignUp(options),
      proveSignUp,
      inspectSignUp,
      pendingSignUp,
    },
    $ERROR_CODES: VERIFIED_SIGN_UP_ERROR_CODES,
  } satisfies BetterAuthPlugin;
}
