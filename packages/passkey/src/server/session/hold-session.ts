import type { AuthContext } from 'better-auth';
import { refuse } from '../refusal';
import type { StoredSession } from './read-session';

type Transaction = Parameters<Parameters<AuthContext['adapter']['transaction']>[0]>[0];

/**
 * Holds the row of a session until the transaction ends: whoever ends it meanwhile waits, and finds done what it did. Refuses with
 * `UNAUTHORIZED` one that ended since it was read. Hold the account's row first (`lockAccount`), so that nobody waits in a ring.
 */
export const holdSession = async (tx: Transaction, { id, userId }: StoredSession['session']) => {
  const where = [{ field: 'id', value: id }, { field: 'expiresAt', operator: 'gt', value: new Date() } as const];
  // An adapter locks a row only by writing to it: this writes what is there.
  const held = await tx.update({ model: 'session', where, update: { userId } });
  return held ?? refuse('UNAUTHORIZED', 'session-ended');
};
