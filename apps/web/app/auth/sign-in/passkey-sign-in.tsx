import { en } from '@kit/messages/en';

/** The passkey button, loaded only where passkeys exist: with the constant off the bundler drops the import. */
export async function PasskeySignIn({ returnTo }: { returnTo: string }) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { SignInWithPasskey } = await import('@kit/auth/sign-in/sign-in-with-passkey');
  const { signInWithPasskeyText } = await import('@kit/auth/sign-in/sign-in-with-passkey-text');
  return <SignInWithPasskey returnTo={returnTo} text={signInWithPasskeyText(en.passkeys)} />;
}
