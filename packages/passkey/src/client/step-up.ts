import { answerChallenge } from './answer-challenge';
import { getAssertion } from './get-assertion';
import type { PasskeyResult } from './passkey-error';
import { type Send, sendWithFetch } from './send';
import { sendCredential } from './send-credential';
import type { SteppedUp } from './types';

type StepUpOptions = { baseURL?: string; signal?: AbortSignal | undefined; send?: Send };

/** Confirms the session with one of the account's own passkeys. */
export const stepUpWithPasskey = ({
  baseURL,
  signal,
  send = sendWithFetch(baseURL),
}: StepUpOptions = {}): Promise<PasskeyResult<SteppedUp>> =>
  answerChallenge({
    options: (ceremony) => send('/passkey/generate-step-up-options', { signal: ceremony }),
    get: getAssertion,
    verify: (credential) => sendCredential(send, '/passkey/verify-step-up', credential),
    signal,
  });
