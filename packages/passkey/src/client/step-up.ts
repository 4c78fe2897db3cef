import { answerChallenge } from './answer-challenge';
import type { PasskeyResult } from './passkey-error';
import { type Send, sendWithFetch } from './send';
import type { SteppedUp } from './types';

type StepUpOptions = { baseURL?: string; signal?: AbortSignal; send?: Send };

/** Confirms the session with one of the account's own passkeys. */
export const stepUpWithPasskey = ({
  baseURL,
  signal,
  send = sendWithFetch(baseURL),
}: StepUpOptions = {}): Promise<PasskeyResult<SteppedUp>> =>
  answerChallenge({
    send,
    signal,
    optionsPath: '/passkey/generate-step-up-options',
    verifyPath: '/passkey/verify-step-up',
  });
