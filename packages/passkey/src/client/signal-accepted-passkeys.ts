import { unlessAdding } from './passkey-lock';
import { heard, quietly, readSignals, type SignalOptions } from './read-signals';
import { areSentSettled } from './sent-passkeys';

/**
 * Tells the browser which passkeys the account has, so that its provider hides the others: after a sign-in, on opening the list
 * and after each change. Only with the whole list, just read from the store, which is to have every passkey this browser sent, unless it
 * was refused. Never rejects; do not wait.
 */
export const signalAcceptedPasskeys = (options: SignalOptions = {}): Promise<void> =>
  quietly(async () => {
    if (!globalThis.PublicKeyCredential?.signalAllAcceptedCredentials) return;
    const signalled = await unlessAdding(async (signal) => {
      const signals = await readSignals(options, signal);
      if (!signals?.userHandle || !areSentSettled(signals.credentialIds)) return;
      const { rpId, userHandle: userId, credentialIds: allAcceptedCredentialIds } = signals;
      const told = PublicKeyCredential.signalAllAcceptedCredentials({ rpId, userId, allAcceptedCredentialIds });
      // It may refuse before anybody listens below.
      told.catch(() => {});
      // In an object, so that nobody who wants to add a passkey waits until the browser has heard of it.
      return { told };
    });
    await heard(signalled?.told);
  });
