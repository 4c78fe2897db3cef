import { failed, type PasskeyResult } from './passkey-error';
import { runCeremony } from './run-ceremony';

type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

type Answer<Data> = {
  /** Gets the options; not asked where there is no WebAuthn. */
  options: (signal: AbortSignal) => Promise<PasskeyResult<RequestOptions>>;
  /** Has the browser answer them, as `getAssertion` does. */
  get: (options: RequestOptions, signal: AbortSignal) => Promise<Credential | null>;
  verify: (credential: Credential) => Promise<PasskeyResult<Data>>;
  signal?: AbortSignal | undefined;
  /** It opens no prompt. */
  waits?: boolean;
};

/** One assertion from options to verified: the shape of sign-in and step-up. */
export const answerChallenge = <Data>({
  options,
  get,
  verify,
  signal,
  waits,
}: Answer<Data>): Promise<PasskeyResult<Data>> => {
  const run = async (ceremony: AbortSignal, answered: () => void) => {
    if (!globalThis.PublicKeyCredential)
      return failed({ code: 'NOT_SUPPORTED', message: 'This browser has no WebAuthn.' });
    const answer = await options(ceremony);
    if (answer.error) return answer;
    const credential = await get(answer.data, ceremony);
    if (!credential) return failed({ code: 'CANCELLED', message: 'No passkey was chosen.' });
    answered();
    return verify(credential);
  };
  return runCeremony(signal, run, waits);
};
