import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import { type AuthenticatorFacts, checkAuthenticatorData } from '../authenticator-data';
import type { Challenge } from '../challenge';
import { checkClientData, decodeClientData } from '../client-data';
import { isEcdsaSignature } from '../is-ecdsa-signature';
import { isExtensionMap } from '../is-extension-map';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import type { ParsedAuthentication } from './parse-authentication-response';
import { registeredEligibility } from './registered-eligibility';

const code = 'AUTHENTICATION_FAILED';

/** Checks what an assertion says before any passkey is looked at: client data and authenticator data (WebAuthn 7.2 steps 7–18). */
export const checkAssertion = (policy: Policy, { json }: ParsedAuthentication): AuthenticatorFacts => {
  const clientData = decodeClientData(json.response.clientDataJSON) ?? refuse(code, 'A9');
  const rows = { type: 'A10', origin: 'A12', crossOrigin: 'A13', topOrigin: 'A14' };
  checkClientData(clientData, { type: 'webauthn.get', origins: policy.allOrigins, rows, code });
  const authData = Buffer.from(json.response.authenticatorData, 'base64url');
  const facts = checkAuthenticatorData(authData, {
    rpID: policy.rpID,
    requirePresence: true,
    requireVerification: policy.requireUserVerification,
    rows: { length: 'A23', rpIdHash: 'A15', presence: 'A16', verification: 'A17', backup: 'A18' },
    code,
  });
  if (facts.extended && !isExtensionMap(authData, 37)) refuse(code, 'A23');
  return facts;
};

/** Checks an assertion against the passkey it names: backup eligibility, and the signature by its key (steps 19–21). */
export const verifyAssertion = async (
  policy: Policy,
  { json }: ParsedAuthentication,
  passkey: PasskeyRow,
  facts: AuthenticatorFacts,
  challenge: Challenge,
) => {
  const registered = registeredEligibility(passkey) ?? facts.backupEligible;
  if (registered !== facts.backupEligible && policy.backupEligibilityChange === 'refuse') refuse(code, 'A19');
  const verified = await verifySignature(policy, json, passkey, challenge);
  if (!verified) refuse(code, 'A20');
};

const verifySignature = async (
  policy: Policy,
  response: ParsedAuthentication['json'],
  passkey: PasskeyRow,
  challenge: Challenge,
) => {
  const key = readPublicKey(passkey);
  if (key.isEcdsa && !isEcdsaSignature(Buffer.from(response.response.signature, 'base64url'))) return false;
  const expected = {
    response,
    expectedChallenge: challenge.raw.toString('base64url'),
    expectedOrigin: policy.allOrigins,
    expectedRPID: policy.rpID,
    requireUserVerification: policy.requireUserVerification,
    // The counter is ours to judge, after the signature: -1 lets every value pass here.
    credential: { id: passkey.credentialID, publicKey: key.bytes, counter: -1 },
  };
  // All that is ours was read before: what the library throws now is about the answer, be it the TypeError of one of its parsers,
  // and no answer may cause a 5xx. A fault on our side must not pass for a wrong passkey, so nothing else is in here.
  try {
    return (await verifyAuthenticationResponse(expected)).verified;
  } catch {
    return false;
  }
};

/** The key as it was stored. Throws for one that cannot be read: that is our loss, not a wrong answer. */
const readPublicKey = ({ id, publicKey }: PasskeyRow) => {
  const bytes = new Uint8Array(Buffer.from(publicKey, 'base64'));
  const key: unknown = decodeCredentialPublicKey(bytes);
  if (!(key instanceof Map)) throw new Error(`passkey: the key of ${id} cannot be read.`);
  return { bytes, isEcdsa: key.get(1) === 2 };
};
