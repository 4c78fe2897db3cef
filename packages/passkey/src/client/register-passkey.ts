import { credentialToJson, parseCreationOptions } from './credential-json';
import { failed, type PasskeyError, type PasskeyResult } from './passkey-error';
import { whileAdding } from './passkey-lock';
import type { Send } from './send';
import { rememberSent } from './sent-passkeys';
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
    const forget = rememberSent(credential.id);
    const result = await send<Passkey>('/passkey/verify-registration', {
      body: { response, ...(name ? { name } : {}) },
    });
    const { error } = result;
    if (!error || isSettled(error)) forget();
    // Not when the server has it already (409), nor to whoever else is signed in by now.
    if (error && isSettled(error) && error.status !== 409)
      signalUnknownPasskey(credential.id, { send, signedIn: options.data.user.name });
    return result;
  });
};

/**
 * Whether the server itself said what became of it: not a gateway on the way, and not that its challenge was used, perhaps by this
 * very request, which a browser may send twice while the first is still at work.
 */
const isSettled = ({ code, status = 0, cause }: PasskeyError) =>
  status >= 400 && status < 500 && code !== 'CHALLENGE_NOT_VALID' && (cause as { code?: unknown }).code === code;
