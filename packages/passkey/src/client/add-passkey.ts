import { failed, type PasskeyResult } from './passkey-error';
import { registerPasskey } from './register-passkey';
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
  return runCeremony(signal, async (ceremony, answered) =>
    globalThis.PublicKeyCredential
      ? registerPasskey({ send, signal: ceremony, answered, query, name })
      : failed({ code: 'NOT_SUPPORTED', message: 'This browser has no WebAuthn.' }),
  );
};
