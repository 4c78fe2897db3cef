import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeBase64url } from '../base64url';
import { refuse } from '../refusal';
import { storeTransports } from '../transports';

/** A registration response with only the fields we read, each in its form. */
export type ParsedRegistration = {
  json: RegistrationResponseJSON;
  transports: string | null;
  attachment: string | null;
};

/** Takes the fields of a RegistrationResponseJSON (WebAuthn 5.1) that matter; extension results are never needed and never trusted. */
export const parseRegistrationResponse = (value: unknown): ParsedRegistration => {
  const { id, rawId, type, response, authenticatorAttachment } = fieldsOf(value);
  const { clientDataJSON, attestationObject, transports } = fieldsOf(response);
  if (type !== 'public-key' || !isFilled(id) || id !== rawId) return refuse('REGISTRATION_FAILED', 'R3');
  if (!isFilled(clientDataJSON) || !isFilled(attestationObject)) return refuse('REGISTRATION_FAILED', 'R3');
  const isKnown = authenticatorAttachment === 'platform' || authenticatorAttachment === 'cross-platform';
  return {
    json: { id, rawId: id, type, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
    transports: storeTransports(transports),
    attachment: isKnown ? authenticatorAttachment : null,
  };
};

const fieldsOf = (value: unknown): Record<string, unknown> => (value instanceof Object ? { ...value } : {});
const isFilled = (value: unknown): value is string => (decodeBase64url(value)?.length ?? 0) > 0;
