import type { GenericEndpointContext } from 'better-auth';
import { refuse } from '../refusal';
import type { StoredSession } from '../session/read-session';

/** Writes the grant to the session's row: what was proven, and when. The session and its cookie stay the same. */
export const grantStepUp = async (
  ctx: GenericEndpointContext,
  { session }: StoredSession,
  method: string,
  userVerified?: boolean,
) => {
  const steppedUpAt = new Date();
  const updated = await ctx.context.internalAdapter.updateSession(session.token, {
    steppedUpAt,
    steppedUpWith: method,
    ...(userVerified === undefined ? {} : { userVerified }),
    updatedAt: steppedUpAt,
  });
  if (!updated) return refuse('UNAUTHORIZED', 'session-ended');
  return { steppedUpAt, steppedUpWith: method };
};
