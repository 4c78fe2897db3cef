import { credentialToJson, parseRequestOptions } from './credential-json';
import { failed, type PasskeyResult } from './passkey-error';
import { runCeremony } from './run-ceremony';
import type { Send } from './send';

type Answer = {
  send: Send;
  optionsPath: string;
  verifyPath: string;
  signal?: AbortSignal;
  mediation?: CredentialMediationRequirement;
};

/** One assertion from options to verified: the shape of sign-in, autofill and step-up. */
export const answerChallenge = <Data>({
  send,
  optionsPath,
  verifyPath,
  signal,
  mediation,
}: Answer): Promise<PasskeyResult<Data>> =>
  runCeremony(signal, async (ceremony) => {
    if (!globalThis.PublicKeyCredential)
      return failed({ code: 'NOT_SUPPORTED', message: 'This browser has no WebAuthn.' });
    const options = await send<PublicKeyCredentialRequestOptionsJSON>(optionsPath, { signal: ceremony });
    if (options.error) return options;
    const publicKey = parseRequestOptions(options.data);
    const credential = await navigator.credentials.get({
      publicKey,
      signal: ceremony,
      ...(mediation && { mediation }),
    });
    if (!credential) return failed({ code: 'CANCELLED', message: 'No passkey was chosen.' });
    // From here on the person has answered: what is on its way to the server is waited for, whatever else begins.
    return send<Data>(verifyPath, { body: { response: credentialToJson(credential as PublicKeyCredential) } });
  });
