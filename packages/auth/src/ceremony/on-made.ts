import type { Passkey } from '@kit/passkey/client/ceremonies';
import { announcePasskeyChange } from './passkey-changes';
import { rememberMadeHere } from './passkeys-made-here';

/** What follows every passkey that was made here, with or without a prompt: this browser knows it again, and lists show it. */
export const onMade = (passkey: Passkey): void => {
  rememberMadeHere(passkey);
  announcePasskeyChange({ type: 'added', passkey });
};
