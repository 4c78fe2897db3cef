import { credentialToJson } from './credential-json';
import type { PasskeyResult } from './passkey-error';
import type { Send } from './send';

type With = {
  /** What goes with it. */
  extra?: Record<string, unknown>;
  keepalive?: boolean;
};

/** Whatever else begins on the page waits for this answer, but not for ever. */
const patience = 20_000;

/** Has the server verify what the browser answered. A server that does not answer within 20 seconds is `NETWORK`. */
export const sendCredential = async <Data>(
  send: Send,
  path: string,
  credential: Credential,
  { extra, ...init }: With = {},
): Promise<PasskeyResult<Data>> => {
  const body = { response: await credentialToJson(credential as PublicKeyCredential), ...extra };
  // Browsers that cannot count the time wait as long as they wait for any request.
  return send(path, { body, signal: AbortSignal.timeout?.(patience), ...init });
};
