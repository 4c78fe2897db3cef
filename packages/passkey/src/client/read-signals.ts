import { type Send, sendWithFetch } from './send';

/** Where the signals come from: the auth API at `baseURL`, or what `send` sends to. */
export type SignalOptions = { baseURL?: string | undefined; send?: Send };

/** What the store held in the moment it was asked. Signed out, there is neither a handle nor a name. */
export type Signals = {
  rpId: string;
  userHandle: string | null;
  credentialIds: string[];
  name: string | null;
  displayName: string | null;
};

/** Longer than this, and what the answer says may be true no more. */
const patience = 5000;

/** Asks the server what may be signalled now; null where signals are paused, or the answer is not complete. */
export const readSignals = async ({
  baseURL,
  send = sendWithFetch(baseURL),
}: SignalOptions): Promise<Signals | null> => {
  const since = Date.now();
  const { data } = await send<unknown>('/passkey/signals', { signal: AbortSignal.timeout(patience) });
  // The timeout stands still while a computer sleeps; the time of day does not.
  return isComplete(data) && Math.abs(Date.now() - since) <= patience ? data : null;
};

const isComplete = (answer: unknown): answer is Signals => {
  const { paused, rpId, userHandle, credentialIds, name, displayName } = (answer ?? {}) as Record<string, unknown>;
  return (
    paused === false &&
    typeof rpId === 'string' &&
    [userHandle, name, displayName].every((value) => value === null || typeof value === 'string') &&
    Array.isArray(credentialIds) &&
    credentialIds.every((id) => typeof id === 'string')
  );
};

/** Runs what signals; whatever stands in its way, nothing is thrown and nobody hears of it. */
export const quietly = async (run: () => Promise<unknown>): Promise<void> => {
  try {
    await run();
  } catch {
    // A signal is a favour to the device's own list.
  }
};
