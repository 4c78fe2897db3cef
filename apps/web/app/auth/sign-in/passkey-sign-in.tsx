import { messages } from '@kit/messages';

export type PasskeySignInProps = { returnTo: string; variant?: 'primary' | 'secondary' };

/** The passkey button, loaded only where passkeys exist: with the constant off the bundler drops both imports. */
export async function PasskeySignIn(props: PasskeySignInProps) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { SignInWithPasskey } = await import('@kit/auth/sign-in/sign-in-with-passkey');
  const { signInWithPasskeyText } = await import('@kit/auth/sign-in/sign-in-with-passkey-text');
  return <SignInWithPasskey text={signInWithPasskeyText(messages.en.passkeys)} {...props} />;
}
