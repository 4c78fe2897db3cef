import type { AuthContext } from 'better-auth';
import { type Attempt, sealAttemptId } from './attempt';
import type { VerifiedSignUpOptions } from './options';

/** Sends the one mail of a sign-up: the link, or word that the address has an account already. */
export async function mailAttempt(
  context: AuthContext,
  options: VerifiedSignUpOptions,
  id: string,
  attempt: Attempt,
): Promise<void> {
  const { email, addressTaken } = attempt;
  if (addressTaken) return options.sendAddressTaken({ email });
  return options.sendProof({ email, token: sealAttemptId(context, 'mail', id) });
}
