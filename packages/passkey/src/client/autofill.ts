import { type ArmedAutofill, createAutofillRound } from './autofill-round';
import { capabilities } from './capabilities';
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
/** After another ceremony has succeeded the page is likely on its way elsewhere. */
const afterSuccess = 5000;
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
  const leave = onReturn(round.renew);
  stop.signal.addEventListener('abort', () => {
    leave();
    round.renew();
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
const keepArmed = async (run: Run, stop: AbortSignal, isArmed: boolean): Promise<SignedIn | null> => {
  // What is armed already is taken over at once, or another ceremony could begin beside it.
  if (!isArmed && !(await capabilities()).conditionalGet) return null;
  let failures = 0;
  while (await mayBegin(stop)) {
    const beganAt = Date.now();
    const { data, error } = await run();
    if (data) return data;
    if (hopeless.includes(error.code)) return null;
    if (Date.now() - beganAt < atOnce) failures += error.status === 429 ? 5 : 1;
    else failures = error.status ? 1 : 0;
    if (failures) await wait(Math.min(1000 * 2 ** (failures - 1), longestPause), stop);
  }
  return null;
};

/** Once the page can be seen and nothing else is under way on it; false when it was stopped meanwhile. */
const mayBegin = async (stop: AbortSignal): Promise<boolean> => {
  while (!stop.aborted) {
    await untilVisible(stop);
    const ended = await noCeremony();
    if (!ended) break;
    if (!ended.error) await wait(afterSuccess, stop);
  }
  return !stop.aborted;
};
