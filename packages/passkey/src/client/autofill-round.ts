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
/** What is left of a challenge's life once it is given up, for somebody who is at the prompt just then. */
const given = 0.8;
/** A challenge nobody answered may serve again while it is this young. */
const young = 0.5;

/** One conditional request at a time: `run` waits in the autofill until it is answered or ended, `renew` ends it. */
export const createAutofillRound = ({ send, armed }: Settings) => {
  let waiting = armed;
  let challenge: Pick<ArmedAutofill, 'options' | 'since'> | null = armed ?? null;
  let controller = armed?.controller;

  const options = async (signal: AbortSignal): Promise<PasskeyResult<RequestOptions>> => {
    if (challenge && Date.now() < challenge.since + lifetimeOf(challenge.options) * young)
      return { data: challenge.options, error: null };
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
    signal.addEventListener('abort', () => begun.controller.abort());
    return begun.credential;
  };

  const run = async (): Promise<PasskeyResult<SignedIn>> => {
    const mine = new AbortController();
    controller = mine;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const result = await answerChallenge({
      signal: mine.signal,
      options,
      get: (json, signal) => {
        const until = (challenge?.since ?? 0) + lifetimeOf(json) * given;
        timer = setTimeout(() => mine.abort(), until - Date.now());
        return get(json, signal);
      },
      verify: (credential) => {
        clearTimeout(timer);
        challenge = null;
        return verifySignIn(send)(credential);
      },
    });
    clearTimeout(timer);
    return result;
  };

  return {
    run,
    renew: () => controller?.abort(),
  };
};

const lifetimeOf = ({ timeout = usualTimeout }: RequestOptions) => timeout;
