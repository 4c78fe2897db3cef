import { unlessAdding } from './passkey-lock';
import { quietly, readSignals, type SignalOptions } from './read-signals';
import { areSentSettled } from './sent-passkeys';

/**
 * Tells the browser which passkeys the account has, so that its provider hides the others: after a sign-in, on opening the list
 * and after each change. Only with the whole list, just read from the store, which is to have every passkey this browser sent, unless it
 * was refused. Never rejects; do not wait.
 */
export const signalAcceptedPasskeys = (options: SignalOptions = {}): Promise<void> =>
  quietly(async () => {
    if (!globalThis.PublicKeyCredential?.signalAllAcceptedCredentials) return;
    await unlessAdding(async () => {
      const signals = await readSignals(options);
      if (!signals?.userHandle || !areSentSettled(signals.credentialIds)) return;
      const { rpId, userHandle: userId, credentialIds: allAcceptedCredentialIds } = signals;
      await PublicKeyCredential.signalAllAcceptedCredentials({ rpId, userId, allAcceptedCredentialIds });
    });
  });
