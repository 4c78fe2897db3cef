import type { GenericEndpointContext } from 'better-auth';
import { refuse } from '../refusal';
import type { StoredSession } from '../session/read-session';
import type { StepUpMethod } from './schema';

/**
 * Writes the grant to the session's row: by which method, and when. The session and its cookie stay the same, and so does what
 * it records of its sign-in: `authMethod`, `userVerified` and `createdAt` are never changed by a step-up.
 */
export const grantStepUp = async (ctx: GenericEndpointContext, { session }: StoredSession, method: StepUpMethod) => {
  const steppedUpAt = new Date();
  const grant = { steppedUpAt, steppedUpWith: method };
  const updated = await ctx.context.internalAdapter.updateSession(session.token, grant);
  if (!updated) return refuse('UNAUTHORIZED', 'session-ended');
  return grant;
};
