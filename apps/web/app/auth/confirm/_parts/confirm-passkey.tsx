import { messages } from '@kit/messages';

/** The passkey button, loaded only where passkeys exist: with the constant off the bundler drops both imports. */
export async function ConfirmPasskey({ returnTo }: { returnTo: string }) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { ConfirmWithPasskey } = await import('@kit/auth/step-up/confirm-with-passkey');
  const { stepUpWithPasskeyText } = await import('@kit/auth/step-up/step-up-with-passkey-text');
  return <ConfirmWithPasskey text={stepUpWithPasskeyText(messages.en.passkeys)} returnTo={returnTo} />;
}
