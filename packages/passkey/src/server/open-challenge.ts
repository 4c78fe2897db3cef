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
  session: (challenge: Challenge) => Promise<StoredSession | null>;
  handle?: (challenge: Challenge) => Promise<string | null>;
};

/**
 * Finds the challenge an answer claims to answer and checks that we issued it: for this ceremony, under this policy, for this
 * browser and, where it was bound to one, this session. Reads nothing else of the answer and writes nothing.
 */
export const openChallenge = async (ctx: GenericEndpointContext, opening: Opening): Promise<Challenge> => {
  const { policy, ceremony, response, row } = opening;
  const browser = readBrowserCookie(ctx);
  const challenge = readChallenge(decodeClientData(clientDataOf(response))?.challenge);
  if (!browser || !challenge || challenge.ceremony !== ceremony) return refuse('CHALLENGE_NOT_VALID', row);
  const found = await opening.session(challenge);
  const subject = found && { userId: found.user.id, sessionId: found.session.id };
  const handle = (await opening.handle?.(challenge)) ?? undefined;
  const binding = { policy: policy.digest, browser, subject, handle };
  if (challenge.bound !== (subject !== null) || !isChallengeOurs(ctx.context.secretConfig, challenge, binding)) {
    return refuse('CHALLENGE_NOT_VALID', row);
  }
  return challenge;
};

const clientDataOf = (response: unknown) => {
  const inner = response instanceof Object && 'response' in response ? response.response : undefined;
  return inner instanceof Object && 'clientDataJSON' in inner ? inner.clientDataJSON : undefined;
};
