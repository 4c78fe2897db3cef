import type { GenericEndpointContext, Session, User } from 'better-auth';
import { refuse } from '../refusal';
import type { StepUpSession } from '../step-up/schema';

/** A session as the store has it, with the facts of its sign-in. */
export type StoredSession = { session: Session & StepUpSession; user: User };

/**
 * The session of this request, read from the store and never from a cached cookie; null when there is none.
 * Throws when the store cannot be read: that is not the same as being signed out.
 */
export const readSession = async (ctx: GenericEndpointContext): Promise<StoredSession | null> => {
  const token = await readSessionToken(ctx);
  if (!token) return null;
  const found = (await ctx.context.internalAdapter.findSession(token)) as StoredSession | null;
  return found && new Date(found.session.expiresAt).getTime() > Date.now() ? found : null;
};

/**
 * The token of this browser's session, if the cookie is ours; whether the session is still there is not looked at. Better Auth signs
 * the cookie by the newest secret alone; one signed by an older secret that is still listed is as good.
 */
export const readSessionToken = async (ctx: GenericEndpointContext): Promise<string | null> => {
  const { secret, secretConfig, authCookies } = ctx.context;
  const older = typeof secretConfig === 'string' ? [] : [...secretConfig.keys.values()];
  for (const key of [secret, ...older]) {
    const token = await ctx.getSignedCookie(authCookies.sessionToken.name, key);
    if (token) return token;
  }
  return null;
};

/** Like `readSession`, refusing with `UNAUTHORIZED` when there is none. */
export const requireSession = async (ctx: GenericEndpointContext): Promise<StoredSession> =>
  (await readSession(ctx)) ?? refuse('UNAUTHORIZED', 'no-session');
