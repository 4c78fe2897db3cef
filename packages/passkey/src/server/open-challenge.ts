import type { GenericEndpointContext } from 'better-auth';
import { readBrowserCookie } from './browser-cookie';
import { type Challenge, type ChallengeCeremony, isChallengeOurs, readChallenge } from './challenge';
import { decodeClientData } from './client-data';
import type { Policy } from './policy';
import { refuse } from './refusal';
import type { StoredSession } from './session/read-session';

type Opening = {
  policy: Policy;
  ceremony: ChallengeCeremony;
  response: unknown;
  row: string;
  /** The session the challenge must be bound to; null where it must be bound to none. */
  session: (challenge: Challenge) => Promise<StoredSession | null>;
  /** The user handle it must have been issued with. */
  handle?: (challenge: Challenge) => Promise<string | null>;
};

/** A challenge that is ours, with the session and the user handle it was issued for. */
type Opened = { challenge: Challenge; current: StoredSession | null; handle: string | null };

/**
 * Finds the challenge an answer claims to answer and checks that we issued it: for this ceremony, under this policy, for this
 * browser and, where it was bound to one, this session. Reads nothing else of the answer and writes nothing.
 */
export const openChallenge = async (ctx: GenericEndpointContext, opening: Opening): Promise<Opened> => {
  const { policy, ceremony, response, row } = opening;
  const browser = readBrowserCookie(ctx);
  const challenge = readChallenge(decodeClientData(clientDataOf(response))?.challenge);
  if (!browser || !challenge || challenge.ceremony !== ceremony) return refuse('CHALLENGE_NOT_VALID', row);
  const current = await opening.session(challenge);
  const subject = current && { userId: current.user.id, sessionId: current.session.id };
  const handle = (await opening.handle?.(challenge)) ?? null;
  const binding = { policy: policy.digest, browser, subject, ...(handle !== null && { handle }) };
  if (challenge.bound !== (subject !== null) || !isChallengeOurs(ctx.context.secretConfig, challenge, binding)) {
    return refuse('CHALLENGE_NOT_VALID', row);
  }
  return { challenge, current, handle };
};

const clientDataOf = (response: unknown) => {
  const inner = response instanceof Object && 'response' in response ? response.response : undefined;
  return inner instanceof Object && 'clientDataJSON' in inner ? inner.clientDataJSON : undefined;
};
