import type { Translator } from '@kit/messages';
import { getMessages } from 'next-intl/server';

export type ConfirmPasskeyProps = {
  t: Translator;
  returnTo: string;
  /** Whether there is no other way, which without JavaScript is none. */
  only: boolean;
};

/** The passkey button, loaded only where passkeys exist: with the constant off the bundler drops both imports. */
export async function ConfirmPasskey({ t, returnTo, only }: ConfirmPasskeyProps) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { ConfirmWithPasskey } = await import('@kit/auth/step-up/confirm-with-passkey');
  const { stepUpWithPasskeyText } = await import('@kit/auth/step-up/step-up-with-passkey-text');
  const text = stepUpWithPasskeyText((await getMessages()).passkeys);
  return (
    <ConfirmWithPasskey
      text={only ? { ...text, needsScript: t('confirm.passkeyNeedsScript') } : text}
      returnTo={returnTo}
    />
  );
}
