import { heard, quietly, readSignals, type SignalOptions } from './read-signals';

/** Tells the browser the account's name and e-mail address, after either has changed. Never rejects; do not wait. */
export const signalUserDetails = (options: SignalOptions = {}): Promise<void> =>
  quietly(async () => {
    if (!globalThis.PublicKeyCredential?.signalCurrentUserDetails) return;
    const signals = await readSignals(options);
    const { rpId, userHandle: userId, name, displayName } = signals ?? {};
    if (!rpId || !userId || !name) return;
    await heard(PublicKeyCredential.signalCurrentUserDetails({ rpId, userId, name, displayName: displayName ?? name }));
  });
