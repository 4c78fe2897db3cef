import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { mayUpgrade, type PasskeyOffer, readOffer } from '@kit/passkey/offers';
import { getSession } from './session';

/** Who has signed in, as far as what follows a sign-in asks. */
export type Arrival = {
  user: { id: string; emailVerified: boolean };
  session: { id: string; createdAt: Date; authMethod?: string | null | undefined };
};

const MINUTES = 5;

/**
 * What a session may be met with that is a few minutes old: whether a passkey may be made for it without a prompt, and which one
 * to offer otherwise. Null for any older session, without a look into the store; for one that has ended, whatever its copy in the
 * cookie says; and where the store cannot say, because no page depends on it.
 */
export async function readFirstMinutes({ user, session }: Arrival): Promise<{
  upgrade: boolean;
  offer: PasskeyOffer | null;
} | null> {
  if (Date.now() - session.createdAt.getTime() > MINUTES * 60_000) return null;
  try {
    const { $context } = await getAuth();
    const ctx = { context: await $context };
    const [current, upgrade, offer] = await Promise.all([
      getSession(),
      mayUpgrade(ctx, { user, session }),
      readOffer(ctx, user.id, session),
    ]);
    return current?.session.id === session.id ? { upgrade, offer } : null;
  } catch (error) {
    console.error('what follows a sign-in could not be read:', error);
    return null;
  }
}
