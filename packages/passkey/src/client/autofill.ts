import { type ArmedAutofill, createAutofillRound } from './autofill-round';
import { hasConditionalGet } from './conditional-get';
import type { PasskeyErrorCode } from './error-codes';
import { onReturn, untilVisible, wait } from './page-life';
import { noCeremony } from './run-ceremony';
import { type Send, sendWithFetch } from './send';
import type { SignedIn } from './types';

export type { ArmedAutofill } from './autofill-round';

type AutofillOptions = {
  /** Called once, when somebody has signed in by the autofill; it stops by itself then. */
  onSignedIn: (signedIn: SignedIn) => void;
  baseURL?: string;
  /** What a script in the page began before this one was there. */
  armed?: ArmedAutofill | null | undefined;
  send?: Send;
};

/** A request that fails sooner than this was not refused by a person. */
const atOnce = 2000;
const longestPause = 60_000;
/** A page that signed somebody in is on its way elsewhere; a device that is told of an unknown passkey hears that while nothing is asked. */
const aWhile = 5000;
const hopeless: PasskeyErrorCode[] = ['NOT_SUPPORTED', 'SECURITY'];

/**
 * Offers passkeys in the autofill of this page's form, for as long as it is open: armed anew before its challenge ages, when
 * somebody comes back to the page, after a failure or a cancel, and once any other ceremony of the page has ended, each of which
 * it gives way to. What fails again and again is tried less and less often. No error is ever shown. Answers how to stop it.
 */
export const startAutofill = ({
  onSignedIn,
  baseURL,
  armed,
  send = sendWithFetch(baseURL),
}: AutofillOptions): (() => void) => {
  const stop = new AbortController();
  const round = createAutofillRound({ send, armed });
  const leave = onReturn({ seen: round.renew, restored: round.end });
  stop.signal.addEventListener('abort', () => {
    leave();
    round.end();
  });
  keepArmed(round.run, stop.signal, Boolean(armed)).then((signedIn) => {
    const wasStopped = stop.signal.aborted;
    stop.abort();
    if (signedIn && !wasStopped) onSignedIn(signedIn);
  });
  return () => stop.abort();
};

type Run = ReturnType<typeof createAutofillRound>['run'];

/** Round after round, until somebody has signed in, it is stopped, or it can never work here. */
const keepArmed = async (run: Run, stop: AbortSignal, wasArmed: boolean): Promise<SignedIn | null> => {
  let isArmed = wasArmed;
  let failures = 0;
  // What is armed already is taken over at once, or another ceremony could begin beside it; what the browser can is asked after it.
  while ((isArmed || (await hasConditionalGet())) && (await mayBegin(stop))) {
    isArmed = false;
    const beganAt = Date.now();
    const { result, waited } = await run();
    if (result.data) return result.data;
    const { code, status } = result.error;
    if (hopeless.includes(code)) return null;
    const isLate = Date.now() - beganAt >= atOnce;
    // Without options nothing waited, however long that took.
    if (waited && isLate) failures = status ? 1 : 0;
    else if (!isLate || code !== 'ABORTED') failures += status === 429 ? 5 : 1;
    if (isUnknown(result.error)) await wait(aWhile, stop);
    else if (failures) await wait(Math.min(1000 * 2 ** (failures - 1), longestPause), stop);
  }
  return null;
};

/** Once the page can be seen and nothing else is under way on it; false when it was stopped meanwhile. */
const mayBegin = async (stop: AbortSignal): Promise<boolean> => {
  while (!stop.aborted) {
    await untilVisible(stop);
    const ended = await noCeremony();
    if (!ended) break;
    if (!ended.error || isUnknown(ended.error)) await wait(aWhile, stop);
  }
  return !stop.aborted;
};

const isUnknown = ({ code }: { code: PasskeyErrorCode }) => code === 'PASSKEY_NOT_FOUND';
