import type { Translator } from '@kit/messages';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { getMessages } from 'next-intl/server';
import { LAST_USED, LastUsed } from './last-used';

export type PasskeySignInProps = {
  t: Translator;
  returnTo: string;
  variant: 'primary' | 'secondary';
  /** This way was the last one used in this browser. */
  lastUsed: boolean;
};

/** The passkey button, loaded only where passkeys exist: with the constant off the bundler drops both imports. */
export async function PasskeySignIn({ t, returnTo, variant, lastUsed }: PasskeySignInProps) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { SignInWithPasskey } = await import('@kit/auth/sign-in/sign-in-with-passkey');
  const { signInWithPasskeyText } = await import('@kit/auth/sign-in/sign-in-with-passkey-text');
  return (
    <SignInWithPasskey
      text={signInWithPasskeyText((await getMessages()).passkeys)}
      returnTo={returnTo}
      variant={variant}
      icon={<PasskeyIcon />}
      describedBy={lastUsed ? LAST_USED : undefined}
    >
      {lastUsed && <LastUsed t={t} />}
    </SignInWithPasskey>
  );
}
