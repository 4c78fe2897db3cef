type Json = Record<string, unknown>;

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));

const toText = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

const toDescriptors = (list: PublicKeyCredentialDescriptorJSON[] = []) =>
  list.map((descriptor) => ({ ...descriptor, id: toBytes(descriptor.id) }) as PublicKeyCredentialDescriptor);

/** Request options from JSON, as `PublicKeyCredential.parseRequestOptionsFromJSON` makes them. */
export const parseRequestOptions = (json: PublicKeyCredentialRequestOptionsJSON) =>
  ({
    ...json,
    challenge: toBytes(json.challenge),
    allowCredentials: toDescriptors(json.allowCredentials),
  }) as PublicKeyCredentialRequestOptions;

/** Creation options from JSON, as `PublicKeyCredential.parseCreationOptionsFromJSON` makes them. */
export const parseCreationOptions = (json: PublicKeyCredentialCreationOptionsJSON) =>
  ({
    ...json,
    challenge: toBytes(json.challenge),
    user: { ...json.user, id: toBytes(json.user.id) },
    excludeCredentials: toDescriptors(json.excludeCredentials),
  }) as PublicKeyCredentialCreationOptions;

/** A credential as JSON, as its own `toJSON` makes it. */
export const credentialToJson = ({ id, type, authenticatorAttachment, response }: PublicKeyCredential): Json => ({
  id,
  rawId: id,
  type,
  authenticatorAttachment,
  clientExtensionResults: {},
  response: responseToJson(response),
});

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
