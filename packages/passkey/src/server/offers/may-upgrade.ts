import type { User } from 'better-auth';
import { isFreshPasswordSession } from '../session/is-fresh-password-session';
import type { StoredSession } from '../session/read-session';
import { findOffer } from './keep-offer';
import { type OfferContext, offerPolicy } from './offer-context';

type Session = Pick<StoredSession['session'], 'authMethod' | 'createdAt'>;

/**
 * Whether the server would let this session have a passkey made without a prompt now, so that a page tries it only where it may.
 * Reads the store, and that only after a sign-in by password a moment ago.
 */
export const mayUpgrade = async (
  ctx: OfferContext,
  { user, session }: { user: Pick<User, 'id' | 'emailVerified'>; session: Session },
): Promise<boolean> => {
  const { adapter } = ctx.context;
  const policy = offerPolicy(ctx);
  if (!policy?.automaticUpgrade || !user.emailVerified) return false;
  if (!isFreshPasswordSession(session, policy.automaticWithin)) return false;
  const where = [{ field: 'userId', value: user.id }];
  const [count, said] = await Promise.all([adapter.count({ model: 'passkey', where }), findOffer(adapter, user.id)]);
  return Number(count) < policy.maxPasskeys && !said?.noUpgrades && !said?.never;
};
