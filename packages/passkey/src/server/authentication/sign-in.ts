import type { GenericEndpointContext } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { parseSessionOutput } from 'better-auth/db';
import type { Policy } from '../policy';
import { Refusal, refuse } from '../refusal';
import { readSessionToken, type StoredSession } from '../session/read-session';
import { isForeignKeyViolation } from '../sql-state';
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
 *
 * The passkey may be removed, and every session ended, after its use was recorded and before the session is there. So a session
 * refers to its passkey: the database lets none in by a passkey that is gone, and a removal waits for one that is on its way in,
 * so that whoever ends the sessions afterwards finds it.
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
  if (started.status === 'rejected') {
    throw isForeignKeyViolation(started.reason) ? new Refusal('PASSKEY_NOT_FOUND', 'A6') : started.reason;
  }
  const session = started.value ?? refuse('AUTHENTICATION_FAILED', 'session-refused');
  const previous = await readSessionToken(ctx);
  if (previous) await ctx.context.internalAdapter.deleteSession(previous);
  await setSessionCookie(ctx, { session, user: accepted.user }, false);
  return session;
};

/** Null when a hook of the site does not let the session be. */
const createSession = async (ctx: GenericEndpointContext, { passkey, user, facts, attachment }: Authenticated) => {
  const { userVerified } = facts;
  const how = { authMethod: 'passkey', userVerified, passkeyId: passkey.id, passkeyAttachment: attachment };
  const created = await ctx.context.internalAdapter.createSession(user.id, false, how, true);
  // As it is read later: without reference and attachment, which would go to the browser in the cookie that caches the session.
  return created && (parseSessionOutput(ctx.context.options, created) as Session);
};

const takeBack = async (ctx: GenericEndpointContext, { token }: Session) => {
  await ctx.context.internalAdapter
    .deleteSession(token)
    .catch((error) => ctx.context.logger.error('passkey: a session that was not granted could not be removed', error));
};
