import { decodePartialCBOR } from '@levischuck/tiny-cbor';
import { type VerifiedRegistrationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { type AuthenticatorFacts, checkAuthenticatorData } from '../authenticator-data';
import type { Challenge } from '../challenge';
import { checkClientData, decodeClientData } from '../client-data';
import { isExtensionMap } from '../is-extension-map';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { isPackedStatementConsistent } from './is-packed-statement-consistent';
import type { ParsedRegistration } from './parse-registration-response';
import { isUsablePublicKey } from './usable-public-key';

const code = 'REGISTRATION_FAILED';

/** What a verified registration leaves to be stored. */
export type VerifiedAttestation = AuthenticatorFacts & { credentialID: string; publicKey: Uint8Array; aaguid: string };

/** Verifies a registration (WebAuthn 7.1 steps 5–25 and 27's key checks) for a challenge that is known to be ours and claimed. */
export const verifyAttestation = async (
  policy: Policy,
  { json }: ParsedRegistration,
  challenge: Challenge,
): Promise<VerifiedAttestation> => {
  const clientData = decodeClientData(json.response.clientDataJSON) ?? refuse(code, 'R6');
  const rows = { type: 'R7', origin: 'R9', crossOrigin: 'R10', topOrigin: 'R11' };
  checkClientData(clientData, { type: 'webauthn.create', origins: policy.allOrigins, rows, code });
  const { fmt, attStmt, authData } = decodeAttestation(json.response.attestationObject);
  const facts = checkAuthenticatorData(authData, {
    rpID: policy.rpID,
    requirePresence: !challenge.automatic,
    requireVerification: policy.requireUserVerification && !challenge.automatic,
    rows: { length: 'R13', rpIdHash: 'R14', presence: 'R15', verification: 'R16', backup: 'R17' },
    code,
  });
  if (!policy.attestationFormats.includes(fmt)) refuse(code, 'R21');
  const info = await verifyWithLibrary(policy, json, challenge);
  const { id, publicKey } = info.credential;
  if (id !== json.id) refuse(code, 'R25');
  const idLength = Buffer.from(id, 'base64url').length;
  if (idLength < 1 || idLength > 1023) refuse(code, 'R25');
  if (fmt === 'packed' && !isPackedStatementConsistent(attStmt, publicKey)) refuse(code, 'R22');
  if (facts.extended && !isExtensionMap(authData, 55 + idLength + publicKey.byteLength)) refuse(code, 'R28');
  if (!isUsablePublicKey(publicKey, policy.algorithms)) refuse(code, 'R27');
  return { ...facts, credentialID: id, publicKey, aaguid: info.aaguid };
};

type Attestation = { fmt: string; attStmt: Map<unknown, unknown>; authData: Uint8Array };

const decodeAttestation = (attestationObject: string): Attestation => {
  const bytes = new Uint8Array(Buffer.from(attestationObject, 'base64url'));
  const decoded = attempt(() => decodePartialCBOR(bytes, 0));
  const map = decoded?.[0];
  if (!decoded || decoded[1] !== bytes.length || !(map instanceof Map)) return refuse(code, 'R13');
  const [fmt, attStmt, authData] = ['fmt', 'attStmt', 'authData'].map((name) => map.get(name));
  if (typeof fmt !== 'string' || !(attStmt instanceof Map) || !(authData instanceof Uint8Array))
    return refuse(code, 'R13');
  return { fmt, attStmt, authData };
};

const attempt = <T>(run: () => T) => {
  try {
    return run();
  } catch {
    return null;
  }
};

type RegistrationInfo = NonNullable<VerifiedRegistrationResponse['registrationInfo']>;

const verifyWithLibrary = async (
  policy: Policy,
  response: ParsedRegistration['json'],
  challenge: Challenge,
): Promise<RegistrationInfo> => {
  const expected = {
    response,
    expectedChallenge: challenge.raw.toString('base64url'),
    expectedOrigin: policy.allOrigins,
    expectedRPID: policy.rpID,
    requireUserPresence: !challenge.automatic,
    requireUserVerification: policy.requireUserVerification && !challenge.automatic,
    supportedAlgorithmIDs: policy.algorithms,
  };
  // The library alone is in here, for the reason `verifyAssertion` gives.
  const verified = await verifyRegistrationResponse(expected).catch((error: unknown) => {
    const isAlgorithm = error instanceof Error && /public key alg/.test(error.message);
    return refuse(code, isAlgorithm ? 'R20' : 'R22');
  });
  return verified.registrationInfo ?? refuse(code, 'R22');
};
