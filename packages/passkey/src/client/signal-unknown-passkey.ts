import { heard, quietly, readSignals, type SignalOptions } from './read-signals';
import { areSentSettled } from './sent-passkeys';

type Options = SignalOptions & {
  /** Signal only where the server agrees who is signed in: the address of the account, or null for nobody. */
  signedIn: string | null;
};

/**
 * Tells the browser that the server does not know a passkey, so that its provider offers it no more. The server is asked once
 * more: nothing is signalled while signals are paused, when the account has the passkey after all, or while it is not known what
 * became of one that this browser sent. Never rejects; do not wait.
 */
export const signalUnknownPasskey = (credentialId: string, options: Options): Promise<void> =>
  quietly(async () => {
    if (!globalThis.PublicKeyCredential?.signalUnknownCredential) return;
    const signals = await readSignals(options);
    if (!signals || signals.credentialIds.includes(credentialId) || !areSentSettled(signals.credentialIds)) return;
    if (signals.name !== options.signedIn) return;
    await heard(PublicKeyCredential.signalUnknownCredential({ rpId: signals.rpId, credentialId }));
  });
