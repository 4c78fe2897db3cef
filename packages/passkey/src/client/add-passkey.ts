import { credentialToJson, parseCreationOptions } from './credential-json';
import { failed, type PasskeyResult } from './passkey-error';
import { runCeremony } from './run-ceremony';
import { type Send, sendWithFetch } from './send';
import type { Passkey } from './types';

type AddPasskeyOptions = {
  /** The nickname in the account's list. */
  name?: string;
  /** Ask for this device (`platform`) or another (`cross-platform`); leave out where the person should choose. */
  authenticatorAttachment?: AuthenticatorAttachment;
  baseURL?: string;
  signal?: AbortSignal;
  send?: Send;
};

/** Creates a passkey for the signed-in account: options, the browser's prompt, verification. */
export const addPasskey = (options: AddPasskeyOptions = {}): Promise<PasskeyResult<Passkey>> => {
  const { name, authenticatorAttachment, baseURL, signal, send = sendWithFetch(baseURL) } = options;
  const query = authenticatorAttachment ? `?authenticatorAttachment=${authenticatorAttachment}` : '';
  return runCeremony(signal, async (ceremony) => {
    if (!globalThis.PublicKeyCredential)
      return failed({ code: 'NOT_SUPPORTED', message: 'This browser has no WebAuthn.' });
    const answer = await send<PublicKeyCredentialCreationOptionsJSON>(`/passkey/generate-register-options${query}`, {
      signal: ceremony,
    });
    if (answer.error) return answer;
    const publicKey = parseCreationOptions(answer.data);
    const credential = await navigator.credentials.create({ publicKey, signal: ceremony });
    if (!credential) return failed({ code: 'CANCELLED', message: 'No passkey was made.' });
    const response = credentialToJson(credential as PublicKeyCredential);
    return send<Passkey>('/passkey/verify-registration', { body: { response, ...(name ? { name } : {}) } });
  });
};
