import { parseRequestOptions } from './credential-json';

/** How the browser asks: in the autofill of a form, or at once and only for what is at hand; by its own dialog without either. */
export type Prompt = { mediation?: 'conditional' | undefined; uiMode?: 'immediate' };

/** Has the browser answer a challenge. Rejects as `navigator.credentials.get` does. */
export const getAssertion = async (
  json: PublicKeyCredentialRequestOptionsJSON,
  signal: AbortSignal,
  prompt: Prompt = {},
): Promise<Credential | null> => {
  const publicKey = await parseRequestOptions(json);
  // `uiMode` is younger than the library of types.
  return navigator.credentials.get({ publicKey, signal, ...prompt } as CredentialRequestOptions);
};
