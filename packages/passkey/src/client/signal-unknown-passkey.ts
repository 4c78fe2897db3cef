import { quietly, readSignals, type SignalOptions } from './read-signals';

type Options = SignalOptions & {
  /** Signal only where the server agrees that this browser is signed in, or signed out. */
  when?: 'signed-in' | 'signed-out';
};

/**
 * Tells the browser that the server does not know a passkey, so that its provider offers it no more. The server is asked once
 * more: nothing is signalled while signals are paused, or when the account has the passkey after all. Never rejects; do not wait.
 */
export const signalUnknownPasskey = (credentialId: string, { when, ...options }: Options = {}): Promise<void> =>
  quietly(async () => {
    if (!globalThis.PublicKeyCredential?.signalUnknownCredential) return;
    const signals = await readSignals(options);
    if (!signals || signals.credentialIds.includes(credentialId)) return;
    const is = signals.name === null ? 'signed-out' : 'signed-in';
    if (when && when !== is) return;
    await PublicKeyCredential.signalUnknownCredential({ rpId: signals.rpId, credentialId });
  });
