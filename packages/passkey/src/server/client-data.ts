import { decodeBase64url } from './base64url';
import { type Refusal, refuse } from './refusal';

type Rows = { type: string; origin: string; crossOrigin: string; topOrigin: string };
type Expected = { type: 'webauthn.create' | 'webauthn.get'; origins: string[]; rows: Rows; code: Refusal['code'] };

/** Decodes a response's client data as UTF-8 JSON (a leading byte order mark is allowed); null when it is not an object. */
export const decodeClientData = (clientDataJSON: unknown): Record<string, unknown> | null => {
  const bytes = decodeBase64url(clientDataJSON);
  if (!bytes) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

/** Checks type, origin and framing (WebAuthn 7.1 steps 7, 9–11 and 7.2 steps 10, 12–14). We are never framed. */
export const checkClientData = (clientData: Record<string, unknown>, { type, origins, rows, code }: Expected) => {
  if (clientData.type !== type) refuse(code, rows.type);
  if (typeof clientData.origin !== 'string' || !origins.includes(clientData.origin)) refuse(code, rows.origin);
  if (clientData.crossOrigin !== undefined && clientData.crossOrigin !== false) refuse(code, rows.crossOrigin);
  if (clientData.topOrigin !== undefined) refuse(code, rows.topOrigin);
};
