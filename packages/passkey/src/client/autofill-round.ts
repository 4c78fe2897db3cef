import { answerChallenge } from './answer-challenge';
import { getAssertion } from './get-assertion';
import type { PasskeyResult } from './passkey-error';
import type { Send } from './send';
import { signInOptions, verifySignIn } from './sign-in';
import type { SignedIn } from './types';

type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

/** A conditional request that is under way already: what a script in the page leaves for `startAutofill` to take over. */
export type ArmedAutofill = {
  /** The options it was made with. */
  options: RequestOptions;
  /** When they were issued, at the latest (`Date.now()`). */
  since: number;
  /** What `navigator.credentials.get` answered; let the script put a `catch` beside it, so that nothing is reported unhandled. */
  credential: Promise<Credential | null>;
  /** Ends it. */
  controller: AbortController;
};

type Settings = { send: Send; armed: ArmedAutofill | null | undefined };

/** Where the options do not say how long the browser may wait. */
const usualTimeout = 300_000;
/** The part of a challenge's life for which it may wait; the rest is for an answer that is on its way by then. */
const given = 0.8;
/** A challenge nobody answered may serve again while it is this young, and a request need not be made anew. */
const young = 0.5;

/** How a round ended. */
type Ended = {
  result: PasskeyResult<SignedIn>;
  /** Whether it came to wait in the autofill: the options were there. */
  waited: boolean;
};

/**
 * One conditional request at a time: `run` waits in the autofill until it is answered or ended; `end` ends it, `renew` only one
 * that is not young any more, as its answer may be on its way.
 */
export const createAutofillRound = ({ send, armed }: Settings) => {
  let waiting = armed;
  let challenge: Pick<ArmedAutofill, 'options' | 'since'> | null = armed ?? null;
  let controller = armed?.controller;
  let beganAt = 0;

  const isYoung = (since: number) => {
    const age = Date.now() - since;
    // A clock that was set back says nothing of an age.
    return age >= 0 && age < lifetimeOf(challenge?.options) * young;
  };
  const options = async (signal: AbortSignal): Promise<PasskeyResult<RequestOptions>> => {
    if (challenge && isYoung(challenge.since)) return { data: challenge.options, error: null };
    waiting?.controller.abort();
    const since = Date.now();
    const answer = await signInOptions(send)(signal);
    challenge = answer.data && { options: answer.data, since };
    return answer;
  };

  const get = (json: RequestOptions, signal: AbortSignal) => {
    const begun = waiting?.controller.signal.aborted ? null : waiting;
    waiting = null;
    if (!begun) return getAssertion(json, signal, { mediation: 'conditional' });
    beganAt = begun.since;
    const end = () => begun.controller.abort();
    // It was begun elsewhere, and whoever ended this round meanwhile wants the browser free.
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    return begun.credential;
  };

  const run = async (): Promise<Ended> => {
    const mine = new AbortController();
    controller = mine;
    beganAt = Date.now();
    let waited = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const result = await answerChallenge({
      signal: mine.signal,
      waits: true,
      options,
      get: (json, signal) => {
        waited = true;
        const most = lifetimeOf(json) * given;
        const until = (challenge?.since ?? 0) + most;
        timer = setTimeout(() => mine.abort(), Math.min(until - Date.now(), most));
        return get(json, signal);
      },
      verify: (credential) => {
        clearTimeout(timer);
        challenge = null;
        return verifySignIn(send)(credential);
      },
    });
    clearTimeout(timer);
    return { result, waited };
  };

  const end = () => controller?.abort();
  const renew = () => {
    if (!isYoung(beganAt)) end();
  };
  return { run, end, renew };
};

const lifetimeOf = ({ timeout = usualTimeout }: Partial<RequestOptions> = {}) => timeout;
