import type { GenericEndpointContext } from 'better-auth';
import { claimChallenge } from '../claim-challenge';
import { openChallenge } from '../open-challenge';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import type { StoredSession } from '../session/read-session';
import { parseAuthenticationResponse } from './parse-authentication-response';
import { recordUse } from './record-use';
import { checkAssertion, verifyAssertion } from './verify-assertion';

type Attempt = {
  ceremony: 'authentication' | 'step-up';
  body: unknown;
  /** The session of this request, read only when the challenge is bound to one. */
  session: () => Promise<StoredSession | null>;
};

/** What an accepted assertion proves. */
export type Authenticated = { passkey: PasskeyRow; userVerified: boolean; attachment: string | null };

/**
 * Accepts or refuses one assertion (WebAuthn 7.2): challenge ours, claimed once whatever follows, everything signed checked,
 * passkey known and allowed here, counter moved. Saves nothing when any check fails.
 */
export const authenticate = async (
  ctx: GenericEndpointContext,
  policy: Policy,
  { ceremony, body, session }: Attempt,
): Promise<Authenticated> => {
  const response = body instanceof Object && 'response' in body ? body.response : undefined;
  let current: StoredSession | null = null;
  const challenge = await openChallenge(ctx, {
    policy,
    ceremony,
    response,
    row: 'A11',
    session: async ({ bound }) => {
      current = bound ? await session() : null;
      return current;
    },
  });
  const parsed = parseAuthenticationResponse(response);
  const [isFirst, passkey] = await Promise.all([
    claimChallenge(ctx, challenge),
    parsed ? findByCredentialId(ctx, parsed.json.id) : null,
  ]);
  if (!isFirst) return refuse('CHALLENGE_NOT_VALID', 'A11');
  if (!parsed) return refuse('AUTHENTICATION_FAILED', 'A3');
  const facts = checkAssertion(policy, parsed);
  const owner = allowedOwner(current, passkey);
  checkUserHandle(owner, parsed.userHandle, challenge.bound);
  await verifyAssertion(policy, parsed, owner, facts, challenge);
  await recordUse(ctx, policy, { passkey: owner, facts, userHandle: parsed.userHandle });
  return { passkey: owner, userVerified: facts.userVerified, attachment: parsed.attachment };
};

const findByCredentialId = (ctx: GenericEndpointContext, id: string) =>
  ctx.context.adapter.findOne<PasskeyRow>({ model: 'passkey', where: [{ field: 'credentialID', value: id }] });

/** Signed in, only the session's own passkeys count, and whether another's exists is not said. */
const allowedOwner = (current: StoredSession | null, passkey: PasskeyRow | null): PasskeyRow => {
  if (!current) return passkey ?? refuse('PASSKEY_NOT_FOUND', 'A6');
  return passkey && passkey.userId === current.user.id ? passkey : refuse('AUTHENTICATION_FAILED', 'A5');
};

/** Without a session the handle names the account, so it must be there; a row imported without one learns it when all else holds. */
const checkUserHandle = (passkey: PasskeyRow, userHandle: string | null, bound: boolean) => {
  if (userHandle === null && !bound) refuse('AUTHENTICATION_FAILED', 'A6');
  if (userHandle !== null && passkey.userHandle !== null && userHandle !== passkey.userHandle)
    refuse('AUTHENTICATION_FAILED', 'A6');
};
