import { type Send, sendWithFetch, signalUnknownPasskey, signInImmediately } from '@kit/passkey/client/ceremonies';

/** Nobody waits longer than this for what only their device is told. */
const patience = 1000;

/**
 * `signInImmediately` for a page that is left as soon as it answers. What the ceremony signals by itself would be cut off by that,
 * so a passkey that the server does not know is signalled before this resolves.
 */
export const signInAtOnce: typeof signInImmediately = async (options = {}) => {
  let credentialId: string | undefined;
  const send: Send = (path, init) => {
    const { response } = (init?.body ?? {}) as { response?: { id?: string } };
    credentialId ??= response?.id;
    return (options.send ?? sendWithFetch(options.baseURL))(path, init);
  };
  const result = await signInImmediately({ ...options, send });
  if (result.error?.code === 'PASSKEY_NOT_FOUND' && credentialId) {
    const waited = new Promise((resolve) => setTimeout(resolve, patience));
    await Promise.race([signalUnknownPasskey(credentialId, { send, signedIn: null }), waited]);
  }
  return result;
};
