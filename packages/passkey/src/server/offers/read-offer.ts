import type { Session } from 'better-auth';
import { describeUserAgent } from '../../describe-user-agent';
import { findPasskeys } from '../find-passkeys';
import type { PasskeyRow } from '../schema';
import { readTransports } from '../transports';
import { findOffer } from './keep-offer';
import { type OfferContext, offerPolicy } from './offer-context';

export { noUpgradeAfter } from './keep-offer';
export { mayUpgrade } from './may-upgrade';

/** What to offer: a passkey, or one on this device as well. */
export type PasskeyOffer = 'create' | 'create-here';

/** A session as anyone may have it; what else is asked of it is read from the store. */
type OfSession = { id: string; authMethod?: string | null | undefined };
type SessionRow = Session & { passkeyId: string | null; passkeyAttachment: string | null };

/**
 * What to offer an account that has just signed in: `create` where it has no passkey, `create-here` where it signed in with one
 * of another device and none of its other passkeys may be on this one. Null where there is nothing to offer, or its owner said
 * "not now" lately or "don't ask again". Reads the store, in one wait.
 */
export const readOffer = async (
  ctx: OfferContext,
  userId: string,
  session: OfSession,
): Promise<PasskeyOffer | null> => {
  const { adapter } = ctx.context;
  const policy = offerPolicy(ctx);
  if (!policy) return null;
  const bySession = [{ field: 'id', value: session.id }];
  const [passkeys, said, stored] = await Promise.all([
    findPasskeys(ctx, userId),
    findOffer(adapter, userId),
    session.authMethod === 'passkey' ? adapter.findOne<SessionRow>({ model: 'session', where: bySession }) : null,
  ]);
  if (said?.never || (said?.askAgainAt && new Date(said.askAgainAt).getTime() > Date.now())) return null;
  if (passkeys.length === 0) return 'create';
  if (passkeys.length >= policy.maxPasskeys) return null;
  return stored && cameFromElsewhere(stored, passkeys) ? 'create-here' : null;
};

/** By a phone beside this device, say, and not by a security key, which is nobody's device (WebAuthn 5.8.4: hybrid). */
const cameFromElsewhere = ({ passkeyId, passkeyAttachment, userAgent }: SessionRow, passkeys: PasskeyRow[]) => {
  const used = passkeys.find(({ id }) => id === passkeyId);
  if (!used || passkeyAttachment !== 'cross-platform' || !readTransports(used.transports).includes('hybrid'))
    return false;
  const here = deviceOf(userAgent);
  // What was used is described by this sign-in, so it says nothing of where it lives.
  return !passkeys.some((passkey) => passkey.id !== used.id && mayBeOn(here, passkey));
};

/** One that was used lives where it was used, as long as that was in the device itself; of any other nobody knows where it is. */
const mayBeOn = (here: string | null, { lastUsedAt, lastUsedUserAgent, ...passkey }: PasskeyRow) => {
  if (!lastUsedAt) return isKeptByDevices(passkey);
  const there = deviceOf(lastUsedUserAgent);
  return passkey.attachment !== 'cross-platform' && (!here || !there || here === there);
};

/** Anything but a security key: in a device, or synced between several. */
const isKeptByDevices = ({
  attachment,
  backedUp,
  transports,
}: Pick<PasskeyRow, 'attachment' | 'backedUp' | 'transports'>) =>
  attachment === 'platform' || backedUp || readTransports(transports).includes('internal');

const deviceOf = (userAgent: string | null | undefined) => (userAgent ? describeUserAgent(userAgent).device : null);
