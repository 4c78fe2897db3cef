import { getAuth } from '@kit/better-auth/auth';
import { en } from '@kit/messages/en';
import { headers } from 'next/headers';

/** The Passkeys card with what the store holds now; with the constant off the bundler drops all of it. */
export async function PasskeysPart() {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { PasskeysCard } = await import('@kit/auth/passkeys/passkeys-card');
  const renderedAt = Date.now();
  return (
    <PasskeysCard initialPasskeys={await readPasskeys()} messages={en.passkeys} locale="en" renderedAt={renderedAt} />
  );
}

/** Null when they could not be read: the card says so and offers to try again, the rest of the page stands. */
async function readPasskeys() {
  const auth = await getAuth();
  return auth.api.listPasskeys({ headers: await headers() }).catch(() => null);
}
