import { answerChallenge } from './answer-challenge';
import type { PasskeyResult } from './passkey-error';
import { type Send, sendWithFetch } from './send';
import type { SignedIn } from './types';

type SignInOptions = {
  /** Where the auth API is mounted. Default `/api/auth`. */
  baseURL?: string;
  /** Ends the ceremony when aborted. */
  signal?: AbortSignal;
  /** `conditional` waits in the browser's autofill instead of opening a prompt. */
  mediation?: 'conditional';
  /** Sends the two requests; the browser's fetch by default. */
  send?: Send;
};

/** Signs in with a passkey: options, the browser's prompt, verification. The session's cookie is set when it succeeds. */
export const signInWithPasskey = ({
  baseURL,
  signal,
  mediation,
  send = sendWithFetch(baseURL),
}: SignInOptions = {}): Promise<PasskeyResult<SignedIn>> =>
  answerChallenge({
    send,
    signal,
    mediation,
    optionsPath: '/passkey/generate-authenticate-options',
    verifyPath: '/passkey/verify-authentication',
  });
