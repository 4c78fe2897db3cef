import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { mayUpgrade, type PasskeyOffer, readOffer } from '@kit/passkey/offers';
import { cache } from 'react';
import { readOnce } from './read-once';
import { getSession } from './session';

/** Who has signed in, as far as what follows a sign-in asks. */
export type Arrival = {
  user: { id: string; emailVerified: boolean };
  session: { id: string; createdAt: Date; authMethod?: string | null | undefined };
};

/** Whether a passkey may be made without a prompt, and which one to offer otherwise. */
export type FirstMinutes = { upgrade: boolean; offer: PasskeyOffer | null };

const MINUTES = 5;

/**
 * What a session may be met with that is a few minutes old. Null for any older session, without a look into the store; for one
 * that has ended, whatever its copy in the cookie says; and where the store cannot say, because no page depends on it. Read once
 * for a page, in one wait.
 */
export const readFirstMinutes = cache(async ({ user, session }: Arrival): Promise<FirstMinutes | null> => {
  if (Date.now() - session.createdAt.getTime() > MINUTES * 60_000) return null;
  try {
    const { options, adapter } = await (await getAuth()).$context;
    const ctx = { context: { options, adapter: readOnce(adapter) } };
    const [current, offer, upgrade] = await Promise.all([
      getSession(),
      readOffer(ctx, user.id, session),
      mayUpgrade(ctx, { user, session }),
    ]);
    return current?.session.id === session.id ? { upgrade, offer } : null;
  } catch (error) {
    console.error('what follows a sign-in could not be read:', error);
    return null;
  }
});
