import type { StoredSession } from '../session/read-session';
import type { CodeSubject } from './mailed-code';

/** A code that steps up is good for one session, while its account has the address the code went to. */
export const stepUpSubject = ({ session, user }: StoredSession): CodeSubject => ({
  purpose: 'step-up-code',
  id: session.id,
  facts: [user.id, user.email],
});
