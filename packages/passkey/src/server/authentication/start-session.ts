import type { GenericEndpointContext, User } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { refuse } from '../refusal';
import type { StoredSession } from '../session/read-session';

/** Starts the session of a passkey sign-in, with the facts of how it was made, and ends the one this browser had. */
export const startSession = async (
  ctx: GenericEndpointContext,
  user: User,
  { userVerified }: { userVerified: boolean },
) => {
  const { internalAdapter, authCookies, secret } = ctx.context;
  const facts = { authMethod: 'passkey', userVerified };
  const session = (await internalAdapter.createSession(user.id, false, facts, true)) as StoredSession['session'] | null;
  if (!session) return refuse('AUTHENTICATION_FAILED', 'session-refused');
  const previous = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
  if (previous) await internalAdapter.deleteSession(previous);
  await setSessionCookie(ctx, { session, user }, false);
  return session;
};
