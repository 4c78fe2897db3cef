import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { isFreshPasswordSession } from '../session/is-fresh-password-session';
import { isRecentlyAuthenticated } from '../session/is-recently-authenticated';
import type { StoredSession } from '../session/read-session';

/**
 * A passkey is added only to an account whose address is proven, by a session that signed in or stepped up recently. Without a
 * prompt (conditional create, WebAuthn 5.1.3) only where the site lets it, by one that was made by a password moments ago: a step-up
 * does not count.
 */
export const mayRegister = (
  policy: Policy,
  { session, user }: StoredSession,
  { automatic }: { automatic: boolean },
) => {
  if (!user.emailVerified) refuse('EMAIL_NOT_VERIFIED', 'email');
  if (automatic && !policy.automaticUpgrade) refuse('UPGRADE_NOT_ALLOWED', 'automatic-off');
  if (automatic && !isFreshPasswordSession(session, policy.automaticWithin)) refuse('UPGRADE_NOT_ALLOWED', 'automatic');
  if (!isRecentlyAuthenticated(session, policy.recentAuthentication)) refuse('STEP_UP_REQUIRED', 'recent');
};
