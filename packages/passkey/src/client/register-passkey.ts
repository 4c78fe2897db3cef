import { parseCreationOptions } from './creation-options-json';
import { failed, type PasskeyError, type PasskeyResult } from './passkey-error';
import { whileAdding } from './passkey-lock';
import type { Send } from './send';
import { sendCredential } from './send-credential';
import { rememberSent } from './sent-passkeys';
import { signalUnknownPasskey } from './signal-unknown-passkey';
import type { Passkey } from './types';

type Registration = {
  send: Send;
  signal: AbortSignal;
  /** Called once the browser has made one; throws where that is too late. */
  answered: () => void;
  /** The query of the options. */
  query: string;
  name?: string | undefined;
  mediation?: 'conditional';
};

/** One registration from options to stored. A passkey that the server refuses is signalled, so that no device keeps a dead one. */
export const registerPasskey = async (registration: Registration): Promise<PasskeyResult<Passkey>> => {
  const { send, signal, query, mediation } = registration;
  const path = `/passkey/generate-register-options${query}`;
  const options = await send<PublicKeyCredentialCreationOptionsJSON>(path, { signal });
  if (options.error) return options;
  const publicKey = await parseCreationOptions(options.data);
  return whileAdding({ signal, hurry: !mediation }, async () => {
    // `mediation` is younger than the library of types.
    const request = { publicKey, signal, ...(mediation && { mediation }) } as CredentialCreationOptions;
    const credential = await navigator.credentials.create(request);
    if (!credential) return failed({ code: 'CANCELLED', message: 'No passkey was made.' });
    return store(credential, { ...registration, account: options.data.user.name });
  });
};

const store = async (
  credential: Credential,
  { send, answered, name, mediation, account }: Registration & { account: string },
) => {
  // Not to whoever else is signed in by now.
  const signalUnknown = () => {
    signalUnknownPasskey(credential.id, { send, signedIn: account });
  };
  try {
    answered();
  } catch (error) {
    signalUnknown();
    throw error;
  }
  const forget = rememberSent(credential.id);
  const result = await sendCredential<Passkey>(send, '/passkey/verify-registration', credential, {
    extra: name ? { name } : {},
    // Nobody knows that it is under way, so the page may be left at any moment.
    keepalive: mediation === 'conditional',
  });
  const { error } = result;
  if (!error || isSettled(error)) forget();
  // Not when the server has it already (409).
  if (error && isSettled(error) && error.status !== 409) signalUnknown();
  return result;
};

/**
 * Whether the server itself said what became of it: not a gateway on the way, and not that its challenge was used, perhaps by this
 * very request, which a browser may send twice while the first is still at work.
 */
const isSettled = ({ code, status = 0, cause }: PasskeyError) =>
  status >= 400 && status < 500 && code !== 'CHALLENGE_NOT_VALID' && (cause as { code?: unknown }).code === code;
