/** Loads what stands in for the browser's own methods where it has none; no other browser has to load it. */
export const loadFallback = () => import('./credential-json-fallback');

// At once, where it is known by now: a wait between the click and the prompt may cost Safari the click.
const { PublicKeyCredential: here } = globalThis as { PublicKeyCredential?: Partial<typeof PublicKeyCredential> };
if (here && !here.parseRequestOptionsFromJSON) loadFallback().catch(() => {});

/** Request options from JSON, by the browser's own parser where it has one. */
export const parseRequestOptions = async (
  json: PublicKeyCredentialRequestOptionsJSON,
): Promise<PublicKeyCredentialRequestOptions> =>
  PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ?? (await loadFallback()).parseRequestOptions(json);

/** A credential as JSON, by its own `toJSON` where it has one that works (some password managers break it). */
export const credentialToJson = async (credential: PublicKeyCredential): Promise<object> => {
  try {
    return credential.toJSON();
  } catch {
    return (await loadFallback()).credentialToJson(credential);
  }
};
