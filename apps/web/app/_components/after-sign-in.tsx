import { appConfig } from '~/config/app.config';
import { type Arrival, readFirstMinutes } from '~/lib/first-minutes';
import { PasskeyOffer } from './passkey-offer';

export type AfterSignInProps = {
  arrival: Arrival;
  /** Pages that are about passkeys themselves offer none. */
  offers: boolean;
};

/** What follows a sign-in where passkeys are shown; nothing once the session is a few minutes old. */
export async function AfterSignIn({ arrival, offers }: AfterSignInProps) {
  // With the constant off the bundler drops the imports, here and in the offer.
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { methods } = await appConfig();
  const found = methods.passkey ? await readFirstMinutes(arrival) : null;
  if (!found) return null;
  const { AfterSignIn: Leaf } = await import('@kit/auth/after-sign-in/after-sign-in');
  return (
    <Leaf sessionId={arrival.session.id} upgrade={found.upgrade}>
      {offers && found.offer && <PasskeyOffer kind={found.offer} />}
    </Leaf>
  );
}
