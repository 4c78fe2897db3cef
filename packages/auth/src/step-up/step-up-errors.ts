import type { PasskeysMessages } from '../passkeys/passkeys-translator';

/** The sentences of what can go wrong while confirming, for each thing a person does there. */
export function stepUpErrors({ errors, stepUp }: PasskeysMessages) {
  const shared = { ...errors, ...stepUp.errors };
  return {
    passkey: shared,
    password: shared,
    code: { ...shared, ...stepUp.codeErrors },
    sendCode: { ...shared, ...stepUp.sendErrors },
  };
}
