import { createHash } from 'node:crypto';
import { type Refusal, refuse } from './refusal';

type Rows = { length: string; rpIdHash: string; presence: string; verification: string; backup: string };
type Expected = {
  rpID: string;
  requirePresence: boolean;
  requireVerification: boolean;
  rows: Rows;
  code: Refusal['code'];
};

/** The facts of authenticator data that policy looks at (WebAuthn 6.1). */
export type AuthenticatorFacts = {
  userVerified: boolean;
  backupEligible: boolean;
  backedUp: boolean;
  /** Whether extension outputs follow. */
  extended: boolean;
  counter: number;
};

/** Checks the fixed part of authenticator data: relying party hash, presence, verification and backup flags. */
export const checkAuthenticatorData = (authData: Uint8Array, expected: Expected): AuthenticatorFacts => {
  const { rpID, requirePresence, requireVerification, rows, code } = expected;
  if (authData.byteLength < 37) refuse(code, rows.length);
  const data = Buffer.from(authData);
  const flags = data.readUInt8(32);
  const has = (bit: number) => (flags & (1 << bit)) !== 0;
  if (!data.subarray(0, 32).equals(createHash('sha256').update(rpID).digest())) refuse(code, rows.rpIdHash);
  if (requirePresence && !has(0)) refuse(code, rows.presence);
  if (requireVerification && !has(2)) refuse(code, rows.verification);
  if (!has(3) && has(4)) refuse(code, rows.backup);
  return {
    userVerified: has(2),
    backupEligible: has(3),
    backedUp: has(4),
    extended: has(7),
    counter: data.readUInt32BE(33),
  };
};
