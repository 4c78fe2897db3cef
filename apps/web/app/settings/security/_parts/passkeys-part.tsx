import { getAuth } from '@kit/better-auth/auth';
import { maxPasskeysOf } from '@kit/passkey/max-passkeys-of';
import { passkeyOfSession } from '@kit/passkey/passkey-of-session';
import { countWaysIn } from '@kit/passkey/ways-in';
import { headers } from 'next/headers';
import { getLocale, getMessages } from 'next-intl/server';

export type PasskeysPartProps = { userId: string; sessionId: string; adds: boolean; offersPassword: boolean };

/** The Passkeys card with what the store holds now; with the constant off the bundler drops all of it. */
export async function PasskeysPart({ userId, sessionId, adds, offersPassword }: PasskeysPartProps) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { PasskeysCard } = await import('@kit/auth/passkeys/passkeys-card');
  const renderedAt = Date.now();
  const auth = await getAuth();
  const messages = await getMessages();
  const [passkeys, hasOther, signedInWith, most] = await Promise.all([
    readPasskeys(),
    hasOtherWayIn(userId),
    readSignedInWith(sessionId),
    auth.$context.then(maxPasskeysOf),
  ]);
  return (
    <PasskeysCard
      initialPasskeys={passkeys}
      adds={adds}
      most={most}
      signedInWith={signedInWith}
      hasOtherWayIn={hasOther}
      offersPassword={offersPassword}
      messages={messages.passkeys}
      locale={await getLocale()}
      renderedAt={renderedAt}
    />
  );
}

/** Null when they could not be read: the card says so and offers to try again, the rest of the page stands. */
async function readPasskeys() {
  const auth = await getAuth();
  return auth.api.listPasskeys({ headers: await headers() }).catch(() => null);
}

/** True also when it could not be read: the endpoint refuses to remove the last way in, whatever the card believes. */
async function hasOtherWayIn(userId: string): Promise<boolean> {
  const context = await (await getAuth()).$context;
  return countWaysIn({ context }, userId).then(
    ({ total, passkeys }) => total > passkeys,
    () => true,
  );
}

/** Null also when it could not be read: then the list does not say which one is this browser's. */
async function readSignedInWith(sessionId: string): Promise<string | null> {
  const context = await (await getAuth()).$context;
  return passkeyOfSession({ context }, sessionId).catch(() => null);
}
