type Json = Record<string, unknown>;

/** Bytes from base64url. */
export const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));

const toText = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

/** Descriptors of passkeys from JSON. */
export const toDescriptors = (list: PublicKeyCredentialDescriptorJSON[] = []) =>
  list.map((descriptor) => ({ ...descriptor, id: toBytes(descriptor.id) }) as PublicKeyCredentialDescriptor);

/** Request options from JSON, by the browser's own parser where it has one. */
export const parseRequestOptions = (json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions =>
  PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ??
  ({
    ...json,
    challenge: toBytes(json.challenge),
    allowCredentials: toDescriptors(json.allowCredentials),
  } as PublicKeyCredentialRequestOptions);

/** A credential as JSON, by its own `toJSON` where it has one that works (some password managers break it). */
export const credentialToJson = (credential: PublicKeyCredential): Json => {
  try {
    return credential.toJSON() as unknown as Json;
  } catch {
    const { id, type, authenticatorAttachment } = credential;
    return {
      id,
      rawId: id,
      type,
      authenticatorAttachment,
      clientExtensionResults: {},
      response: responseToJson(credential.response),
    };
  }
};

const responseToJson = (response: AuthenticatorResponse): Json => {
  const fields: Json = {};
  for (const key of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const) {
    const value = (response as unknown as Record<string, unknown>)[key];
    if (value instanceof ArrayBuffer) fields[key] = toText(value);
  }
  const withTransports = response as { getTransports?: () => string[] };
  if (withTransports.getTransports) fields.transports = withTransports.getTransports();
  return fields;
};
