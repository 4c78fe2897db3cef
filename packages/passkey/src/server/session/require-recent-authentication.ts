import type { GenericEndpointContext } from 'better-auth';
import { runCeremony } from '../ceremony';
import type { OnPasskeyEvent } from '../events';
import { refuse } from '../refusal';
import { isRecentlyAuthenticated } from './is-recently-authenticated';
import { requireSession, type StoredSession } from './read-session';

type Options = { within?: number; onEvent?: OnPasskeyEvent };

/**
 * For a hook or an endpoint of Better Auth: the session, if it signed in or stepped up within the last `within` seconds
 * (default 600). Throws 401 `UNAUTHORIZED`, 403 `STEP_UP_REQUIRED`, or 503 when the store cannot be read.
 */
export const requireRecentAuthentication = (
  ctx: GenericEndpointContext,
  { within, onEvent }: Options = {},
): Promise<StoredSession> =>
  runCeremony(ctx, 'step-up', onEvent, async () => {
    const current = await requireSession(ctx);
    return isRecentlyAuthenticated(current.session, within) ? current : refuse('STEP_UP_REQUIRED', 'recent');
  });
