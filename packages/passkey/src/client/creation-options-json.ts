import { loadFallback } from './credential-json';

/** Creation options from JSON, by the browser's own parser where it has one. */
export const parseCreationOptions = async (
  json: PublicKeyCredentialCreationOptionsJSON,
): Promise<PublicKeyCredentialCreationOptions> =>
  PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ?? (await loadFallback()).parseCreationOptions(json);
