import type { Translator } from '@kit/messages';

/** The passkey button, loaded only where passkeys exist: with the constant off the bundler drops the import. */
export async function PasskeySignIn(_: { t: Translator; returnTo: string }) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  // The button arrives with @kit/auth/sign-in/sign-in-with-passkey.
  return null;
}
