import { answerChallenge } from './answer-challenge';
import { credentialToJson } from './credential-json';
import { getAssertion } from './get-assertion';
import type { PasskeyResult } from './passkey-error';
import { type Send, sendWithFetch } from './send';
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
    verify: async (credential) => {
      const response = await credentialToJson(credential as PublicKeyCredential);
      return send('/passkey/verify-step-up', { body: { response } });
    },
    signal,
  });
