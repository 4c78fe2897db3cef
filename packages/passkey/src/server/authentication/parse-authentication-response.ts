import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { decodeBase64url } from '../base64url';

/** An authentication response with only the fields we read, each in its form. */
export type ParsedAuthentication = {
  json: AuthenticationResponseJSON;
  userHandle: string | null;
  attachment: string | null;
};

/** Takes the fields of an AuthenticationResponseJSON (WebAuthn 5.1) that matter; null when one is missing or malformed. */
export const parseAuthenticationResponse = (value: unknown): ParsedAuthentication | null => {
  const { id, rawId, type, response, authenticatorAttachment } = fieldsOf(value);
  const { clientDataJSON, authenticatorData, signature, userHandle } = fieldsOf(response);
  if (type !== 'public-key' || !isFilled(id) || id !== rawId || id.length > 1364) return null;
  if (!isFilled(clientDataJSON) || !isFilled(authenticatorData) || !isFilled(signature)) return null;
  if (userHandle !== undefined && userHandle !== null && !isUserHandle(userHandle)) return null;
  const isKnown = authenticatorAttachment === 'platform' || authenticatorAttachment === 'cross-platform';
  return {
    json: {
      id,
      rawId: id,
      type,
      response: { clientDataJSON, authenticatorData, signature },
      clientExtensionResults: {},
    },
    userHandle: userHandle ?? null,
    attachment: isKnown ? authenticatorAttachment : null,
  };
};

const fieldsOf = (value: unknown): Record<string, unknown> => (value instanceof Object ? { ...value } : {});
const lengthOf = (value: unknown) => decodeBase64url(value)?.length ?? 0;
const isFilled = (value: unknown): value is string => lengthOf(value) > 0;
/** No account has a longer one (WebAuthn 5.4.3). */
const isUserHandle = (value: unknown): value is string => isFilled(value) && lengthOf(value) <= 64;
