import type { AuthContext } from 'better-auth';
import { refuse } from '../refusal';
import type { PasskeyOfferRow, PasskeyRow } from '../schema';

type Answer = Partial<Pick<PasskeyOfferRow, 'askAgainAt' | 'never' | 'noUpgrades'>>;
type Adapter = Pick<AuthContext['adapter'], 'findOne' | 'create' | 'update'>;

const model = 'passkeyOffer';

/** What an account said to the offer of a passkey; null where it said nothing. */
export const findOffer = (adapter: Pick<Adapter, 'findOne'>, userId: string) =>
  adapter.findOne<PasskeyOfferRow>({ model, where: [{ field: 'userId', value: userId }] });

/** Refuses a passkey made without a prompt to an account whose owner has removed such a one, or said "don't ask again". */
export const mayUpgradeAgain = async (adapter: Pick<Adapter, 'findOne'>, userId: string): Promise<void> => {
  const said = await findOffer(adapter, userId);
  if (said?.noUpgrades) refuse('UPGRADE_NOT_ALLOWED', 'removed-before');
  if (said?.never) refuse('UPGRADE_NOT_ALLOWED', 'declined');
};

/** Keeps that no passkey is made without a prompt again; call it with one that is removed, the account's row held. */
export const noUpgradeAfter = async (
  tx: Adapter,
  { userId, createdAutomatically }: Pick<PasskeyRow, 'userId' | 'createdAutomatically'>,
): Promise<void> => {
  if (createdAutomatically) await keepOffer(tx, userId, { noUpgrades: true });
};

/** Keeps what an account said, beside what it said before. Call it with the account's row held, so that there is one row of it. */
export const keepOffer = async (tx: Adapter, userId: string, answer: Answer): Promise<void> => {
  const where = [{ field: 'userId', value: userId }];
  if (await findOffer(tx, userId)) await tx.update({ model, where, update: answer });
  else await tx.create({ model, data: { userId, askAgainAt: null, never: false, noUpgrades: false, ...answer } });
};
