import { wait } from './page-life';
import { inTurn } from './passkey-lock';
import { type Send, sendWithFetch } from './send';
import { within } from './within';

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
/** A browser that takes longer than this to hear of a signal does not keep the next one waiting. */
const hearing = 1000;

/** Asks the server what may be signalled now; null where signals are paused, or the answer is not complete. */
export const readSignals = async (
  { baseURL, send = sendWithFetch(baseURL) }: SignalOptions,
  outer?: AbortSignal,
): Promise<Signals | null> => {
  const since = Date.now();
  const { data } = await within(patience, (signal) => send<unknown>('/passkey/signals', { signal }), outer);
  // The timeout stands still while a computer sleeps; the time of day does not.
  const isNew = Math.abs(Date.now() - since) <= patience;
  return isComplete(data) && isNew && !outer?.aborted ? data : null;
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

/** Resolves once the browser has heard of a signal, or a moment later: its promise says nothing of the effect. */
export const heard = async (told: Promise<void> | undefined): Promise<void> => {
  const over = new AbortController();
  await Promise.race([told, wait(hearing, over.signal)]).finally(() => over.abort());
};

/** Runs one signal, after those before it; whatever stands in its way, nothing is thrown and nobody hears of it. */
export const quietly = async (run: () => Promise<unknown>): Promise<void> => {
  try {
    await inTurn(run);
  } catch {
    // A signal is a favour to the device's own list.
  }
};
