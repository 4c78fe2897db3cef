import { readFileSync } from 'node:fs';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

type Bytes = { b64url: string };
type Ceremony = {
  challenge: Bytes;
  flags: { UP: boolean; UV: boolean; BE: boolean; BS: boolean };
  clientData: { crossOrigin?: boolean; topOrigin?: string };
};

/** One vector of the specification: a passkey, registered and then used. */
export type Vector = {
  id: string;
  fmt: string;
  coseAlg: number;
  registration: Ceremony & { credentialPublicKeyCOSE: Bytes };
  authentication: Ceremony;
  registrationResponseJSON: RegistrationResponseJSON;
  authenticationResponseJSON: AuthenticationResponseJSON;
};

const file = new URL('w3c-webauthn-l3.json', import.meta.url);

/** The vectors of Web Authentication Level 3 (see README.md beside this file). */
export const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
