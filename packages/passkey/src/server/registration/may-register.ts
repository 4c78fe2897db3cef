import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { isRecentlyAuthenticated } from '../session/is-recently-authenticated';
import type { StoredSession } from '../session/read-session';

/** A passkey is added only to an account whose address is proven, by a session that signed in or stepped up recently. */
export const mayRegister = (policy: Policy, { session, user }: StoredSession) => {
  if (!user.emailVerified) refuse('EMAIL_NOT_VERIFIED', 'email');
  if (!isRecentlyAuthenticated(session, policy.recentAuthentication)) refuse('STEP_UP_REQUIRED', 'recent');
};
