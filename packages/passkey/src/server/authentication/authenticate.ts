import type { GenericEndpointContext, User } from 'better-auth';
import type { AuthenticatorFacts } from '../authenticator-data';
import { claimChallenge } from '../claim-challenge';
import { openChallenge } from '../open-challenge';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import type { StoredSession } from '../session/read-session';
import { checkCounter } from './check-counter';
import { findPasskey, type PasskeyWithUser } from './find-passkey';
import { parseAuthenticationResponse } from './parse-authentication-response';
import { checkAssertion, verifyAssertion } from './verify-assertion';

type Attempt = {
  ceremony: 'authentication' | 'step-up';
  body: unknown;
  /** The session of this request, read only when the challenge is bound to one. */
  session: () => Promise<StoredSession | null>;
};

/** What an accepted assertion proves, and what is still to be recorded of it. */
export type Authenticated = {
  passkey: PasskeyRow;
  user: User;
  facts: AuthenticatorFacts;
  /** What the authenticator says the account's handle is; null where the session said whose passkey it is to be. */
  userHandle: string | null;
  attachment: string | null;
};

/**
 * Accepts or refuses one assertion (WebAuthn 7.2 steps 3–23): challenge ours, claimed once whatever follows, everything signed
 * checked, passkey known and allowed here. Saves nothing but the claim; `recordUse` does, and may still refuse.
 */
export const authenticate = async (
  ctx: GenericEndpointContext,
  policy: Policy,
  { ceremony, body, session }: Attempt,
): Promise<Authenticated> => {
  const response = body instanceof Object && 'response' in body ? body.response : undefined;
  const { challenge, current } = await openChallenge(ctx, {
    policy,
    ceremony,
    response,
    row: 'A11',
    session: async ({ bound }) => (bound ? session() : null),
  });
  const parsed = parseAuthenticationResponse(response);
  const [isFirst, found] = await Promise.all([
    claimChallenge(ctx, challenge),
    parsed ? findPasskey(ctx, parsed.json.id) : null,
  ]);
  if (!isFirst) return refuse('CHALLENGE_NOT_VALID', 'A11');
  if (!parsed) return refuse('AUTHENTICATION_FAILED', 'A3');
  const facts = checkAssertion(policy, parsed);
  const { user, ...passkey } = allowedPasskey(current, found);
  const { userHandle, attachment } = parsed;
  checkUserHandle(passkey, userHandle, challenge.bound);
  await verifyAssertion(policy, parsed, passkey, facts, challenge);
  await checkCounter(ctx, policy, passkey, facts.counter);
  if (!user) return refuse('AUTHENTICATION_FAILED', 'no-user');
  // Whoever registered it where nobody proved the address need not be who proves it. Said last, to its holder alone.
  if (ceremony === 'authentication' && !user.emailVerified) return refuse('AUTHENTICATION_FAILED', 'email');
  return { passkey, user, facts, userHandle: challenge.bound ? null : userHandle, attachment };
};

/** Signed in, only the session's own passkeys count, and whether another's exists is not said. */
const allowedPasskey = (current: StoredSession | null, passkey: PasskeyWithUser | null): PasskeyWithUser => {
  if (!current) return passkey ?? refuse('PASSKEY_NOT_FOUND', 'A6');
  return passkey && passkey.userId === current.user.id ? passkey : refuse('AUTHENTICATION_FAILED', 'A5');
};

/** Without a session the handle names the account, so it must be there; a row imported without one learns it when all else holds. */
const checkUserHandle = (passkey: PasskeyRow, userHandle: string | null, bound: boolean) => {
  if (userHandle === null && !bound) refuse('AUTHENTICATION_FAILED', 'A6');
  if (userHandle !== null && passkey.userHandle !== null && userHandle !== passkey.userHandle)
    refuse('AUTHENTICATION_FAILED', 'A6');
};
