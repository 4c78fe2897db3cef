import type { AuthContext, User } from 'better-auth';
import { isFreshPasswordSession } from '../session/is-fresh-password-session';
import type { StoredSession } from '../session/read-session';
import { findOffer } from './keep-offer';

type Context = { context: Pick<AuthContext, 'adapter' | 'options'> };
type Session = Pick<StoredSession['session'], 'authMethod' | 'createdAt'>;

/**
 * Whether the server would let this session have a passkey made without a prompt now, so that a page tries it only where it may.
 * Reads the store, and that only after a sign-in by password a moment ago.
 */
export const mayUpgrade = async (
  ctx: Context,
  { user, session }: { user: Pick<User, 'id' | 'emailVerified'>; session: Session },
): Promise<boolean> => {
  const { adapter, options } = ctx.context;
  const policy = options.plugins?.find(({ id }) => id === 'passkey')?.options;
  if (!policy?.automaticUpgrade || !user.emailVerified) return false;
  if (!isFreshPasswordSession(session, Number(policy.automaticWithin))) return false;
  const where = [{ field: 'userId', value: user.id }];
  const [count, said] = await Promise.all([adapter.count({ model: 'passkey', where }), findOffer(adapter, user.id)]);
  return Number(count) < Number(policy.maxPasskeys) && !said?.noUpgrades;
};
