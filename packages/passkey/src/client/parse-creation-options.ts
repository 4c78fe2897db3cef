import { toBytes, toDescriptors } from './credential-json';

/** Creation options from JSON, by the browser's own parser where it has one. */
export const parseCreationOptions = (
  json: PublicKeyCredentialCreationOptionsJSON,
): PublicKeyCredentialCreationOptions =>
  PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ??
  ({
    ...json,
    challenge: toBytes(json.challenge),
    user: { ...json.user, id: toBytes(json.user.id) },
    excludeCredentials: toDescriptors(json.excludeCredentials),
  } as PublicKeyCredentialCreationOptions);
