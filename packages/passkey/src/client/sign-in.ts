import { answerChallenge } from './answer-challenge';
import { getAssertion } from './get-assertion';
import type { PasskeyResult } from './passkey-error';
import { type Send, sendWithFetch } from './send';
import { sendCredential } from './send-credential';
import type { SignedIn } from './types';

/** What every way of signing in takes. */
export type SignInOptions = {
  /** Where the auth API is mounted. Default `/api/auth`. */
  baseURL?: string | undefined;
  /** Ends the ceremony when aborted. */
  signal?: AbortSignal | undefined;
  /** Sends the requests; the browser's fetch by default. */
  send?: Send;
};

type Options = SignInOptions & {
  /** `conditional` waits in the browser's autofill instead of opening a prompt; `startAutofill` keeps that alive. */
  mediation?: 'conditional' | undefined;
};

/** Signs in with a passkey: options, the browser's prompt, verification. The session's cookie is set when it succeeds. */
export const signInWithPasskey = ({
  baseURL,
  signal,
  mediation,
  send = sendWithFetch(baseURL),
}: Options = {}): Promise<PasskeyResult<SignedIn>> =>
  answerChallenge({
    options: signInOptions(send),
    get: (json, ceremony) => getAssertion(json, ceremony, mediation && { mediation }),
    verify: verifySignIn(send),
    signal,
    waits: mediation === 'conditional',
  });

/** Asks the server for the options of a sign-in. */
export const signInOptions =
  (send: Send) =>
  (signal: AbortSignal): Promise<PasskeyResult<PublicKeyCredentialRequestOptionsJSON>> =>
    send('/passkey/generate-authenticate-options', { signal });

/** Has the server verify what the browser answered; a passkey that nobody has there is signalled to the browser. */
export const verifySignIn =
  (send: Send) =>
  async (credential: Credential): Promise<PasskeyResult<SignedIn>> => {
    const result = await sendCredential<SignedIn>(send, '/passkey/verify-authentication', credential);
    if (result.error?.code === 'PASSKEY_NOT_FOUND') signalUnknown(credential.id, send);
    return result;
  };

/** Fetched when it is needed, which is hardly ever; every sign-in page would have to load it otherwise. */
const signalUnknown = (credentialId: string, send: Send) =>
  import('./signal-unknown-passkey').then(
    ({ signalUnknownPasskey }) => signalUnknownPasskey(credentialId, { send, signedIn: null }),
    () => undefined,
  );
