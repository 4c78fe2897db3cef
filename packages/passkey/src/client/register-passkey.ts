import { credentialToJson, parseCreationOptions } from './credential-json';
import { failed, type PasskeyError, type PasskeyResult } from './passkey-error';
import { whileAdding } from './passkey-lock';
import type { Send } from './send';
import { signalUnknownPasskey } from './signal-unknown-passkey';
import type { Passkey } from './types';

type Registration = {
  send: Send;
  signal: AbortSignal;
  /** The query of the options. */
  query: string;
  name?: string | undefined;
  mediation?: 'conditional';
};

/** One registration from options to stored. A passkey that the server refuses is signalled, so that no device keeps a dead one. */
export const registerPasskey = async ({
  send,
  signal,
  query,
  name,
  mediation,
}: Registration): Promise<PasskeyResult<Passkey>> => {
  const options = await send<PublicKeyCredentialCreationOptionsJSON>(`/passkey/generate-register-options${query}`, {
    signal,
  });
  if (options.error) return options;
  const publicKey = await parseCreationOptions(options.data);
  return whileAdding(signal, async () => {
    // `mediation` is younger than the library of types.
    const request = { publicKey, signal, ...(mediation && { mediation }) } as CredentialCreationOptions;
    const credential = await navigator.credentials.create(request);
    if (!credential) return failed({ code: 'CANCELLED', message: 'No passkey was made.' });
    const response = await credentialToJson(credential as PublicKeyCredential);
    const result = await send<Passkey>('/passkey/verify-registration', {
      body: { response, ...(name ? { name } : {}) },
    });
    if (result.error && wasRefused(result.error)) signalUnknownPasskey(credential.id, { send, when: 'signed-in' });
    return result;
  });
};

/** The server itself said so: not a gateway on the way, and not that it has this passkey (409). */
const wasRefused = ({ code, status = 0, cause }: PasskeyError) =>
  status >= 400 && status < 500 && status !== 409 && (cause as { code?: unknown }).code === code;
