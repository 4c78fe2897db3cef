import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SecretConfig } from 'better-auth';
import { currentKeyVersion, deriveKey } from './secrets';

const ceremonies = ['registration', 'authentication', 'step-up'] as const;
const formatVersion = 1;
const flag = { automatic: 1, bound: 2 } as const;
const nonceLength = 24;
const bodyLength = 1 + 1 + 1 + 4 + 4 + nonceLength;
const macLength = 32;

/** The ceremony a challenge was issued for. */
export type ChallengeCeremony = (typeof ceremonies)[number];

/** Who and what a challenge is bound to. None of it travels in the challenge; all of it is under its seal. */
export type ChallengeBinding = {
  /** Digest of what the policy demands of the answer. */
  policy: string;
  /** Value of the browser's own cookie. */
  browser: string;
  /** Account and session, or null when issued signed out. */
  subject: { userId: string; sessionId: string } | null;
  /** The user handle offered at registration. */
  handle?: string;
};

/** The readable part of a challenge. */
export type Challenge = {
  ceremony: ChallengeCeremony;
  /** Issued for an automatic upgrade (conditional create): the only kind that may come without presence or verification. */
  automatic: boolean;
  /** Issued to a signed-in session. */
  bound: boolean;
  keyVersion: number;
  expiresAt: Date;
  nonce: string;
  raw: Buffer;
};

type Seal = ChallengeBinding & { ceremony: ChallengeCeremony; automatic?: boolean; lifetime: number };

/**
 * Makes a challenge that carries its own state: version, ceremony, flags, key version, expiry and 24 random bytes, sealed by an
 * HMAC over these and the binding. Nothing is stored to issue it (WebAuthn 13.4.3 asks for 16 random bytes).
 */
export const sealChallenge = (secrets: string | SecretConfig, { ceremony, automatic, lifetime, ...binding }: Seal) => {
  const keyVersion = currentKeyVersion(secrets);
  const body = Buffer.alloc(bodyLength);
  body.writeUInt8(formatVersion, 0);
  body.writeUInt8(ceremonies.indexOf(ceremony), 1);
  body.writeUInt8((automatic ? flag.automatic : 0) | (binding.subject ? flag.bound : 0), 2);
  body.writeUInt32BE(keyVersion, 3);
  body.writeUInt32BE(Math.floor(Date.now() / 1000) + lifetime, 7);
  randomBytes(nonceLength).copy(body, 11);
  const mac = computeMac(secrets, keyVersion, body, binding);
  if (!mac) throw new Error('passkey: the current secret is not configured.');
  return Buffer.concat([body, mac]).toString('base64url');
};

/** Reads what a challenge says of itself, without trusting any of it yet; null for anything that is not one of ours. */
export const readChallenge = (token: unknown): Challenge | null => {
  if (typeof token !== 'string' || !/^[\w-]+$/.test(token) || token.length > 200) return null;
  const raw = Buffer.from(token, 'base64url');
  if (raw.length !== bodyLength + macLength || raw.toString('base64url') !== token) return null;
  const ceremony = ceremonies[raw.readUInt8(1)];
  if (raw.readUInt8(0) !== formatVersion || !ceremony) return null;
  const flags = raw.readUInt8(2);
  return {
    ceremony,
    automatic: (flags & flag.automatic) !== 0,
    bound: (flags & flag.bound) !== 0,
    keyVersion: raw.readUInt32BE(3),
    expiresAt: new Date(raw.readUInt32BE(7) * 1000),
    nonce: raw.subarray(11, bodyLength).toString('base64url'),
    raw,
  };
};

/** Whether a challenge was sealed by us for exactly this binding and has not expired. */
export const isChallengeOurs = (secrets: string | SecretConfig, challenge: Challenge, binding: ChallengeBinding) => {
  const body = challenge.raw.subarray(0, bodyLength);
  const mac = computeMac(secrets, challenge.keyVersion, body, binding);
  return (
    mac !== null &&
    timingSafeEqual(mac, challenge.raw.subarray(bodyLength)) &&
    challenge.expiresAt.getTime() > Date.now()
  );
};

const computeMac = (secrets: string | SecretConfig, keyVersion: number, body: Buffer, binding: ChallengeBinding) => {
  const key = deriveKey(secrets, keyVersion, 'challenge');
  if (!key) return null;
  const { policy, browser, subject, handle } = binding;
  const bound = JSON.stringify([policy, browser, subject && [subject.userId, subject.sessionId], handle ?? null]);
  return createHmac('sha256', key).update(body).update(bound).digest();
};
