import type { GenericEndpointContext } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { readSessionToken, type StoredSession } from '../session/read-session';
import type { Authenticated } from './authenticate';
import { recordUse } from './record-use';

type Session = StoredSession['session'];

/**
 * Starts the session of an accepted assertion, with the facts of how it was made, and ends the one this browser had.
 *
 * The use is recorded beside the insert of the session, which saves every sign-in a wait. That is safe because the session's
 * token leaves this process only once both are done: a record that is refused then takes its session back, and a process that
 * dies in between leaves a row nobody has the token of. A refusal that can be known before is known before (`checkCounter`), so
 * only a race comes that far. What this browser had ends last, so that a refused attempt signs nobody out.
 */
export const signIn = async (
  ctx: GenericEndpointContext,
  policy: Policy,
  accepted: Authenticated,
): Promise<Session> => {
  const [recorded, started] = await Promise.allSettled([
    recordUse(ctx, policy, accepted),
    createSession(ctx, accepted),
  ]);
  if (recorded.status === 'rejected') {
    if (started.status === 'fulfilled' && started.value) await takeBack(ctx, started.value);
    throw recorded.reason;
  }
  if (started.status === 'rejected') throw started.reason;
  const session = started.value ?? refuse('AUTHENTICATION_FAILED', 'session-refused');
  const previous = await readSessionToken(ctx);
  if (previous) await ctx.context.internalAdapter.deleteSession(previous);
  await setSessionCookie(ctx, { session, user: accepted.user }, false);
  return session;
};

/** Null when a hook of the site does not let the session be. */
const createSession = async (ctx: GenericEndpointContext, { user, facts }: Authenticated) => {
  const how = { authMethod: 'passkey', userVerified: facts.userVerified };
  return (await ctx.context.internalAdapter.createSession(user.id, false, how, true)) as Session | null;
};

const takeBack = async (ctx: GenericEndpointContext, { token }: Session) => {
  await ctx.context.internalAdapter
    .deleteSession(token)
    .catch((error) => ctx.context.logger.error('passkey: a session that was not granted could not be removed', error));
};
