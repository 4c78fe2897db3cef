import type { Messages } from '@kit/messages';
import type { PasskeyErrorCode } from '@kit/passkey/client/ceremonies';

/** The sentences of `SignInWithPasskey`; one for every code, so that no failure goes without. */
export type SignInWithPasskeyText = {
  label: string;
  /** What to look for while the browser's prompt is open. */
  waiting: string;
  abort: string;
  cancelled: string;
  success: string;
  unsupported: string;
  needsScript: string;
  errors: Record<Exclude<PasskeyErrorCode, 'CANCELLED' | 'ABORTED'>, string>;
};

/** Picks the button's sentences from the catalogue, on the server: `signInWithPasskeyText(en.passkeys)`. */
export function signInWithPasskeyText({ errors, signIn }: Messages['passkeys']): SignInWithPasskeyText {
  return { ...signIn, errors: { ...errors, ...signIn.errors } };
}
