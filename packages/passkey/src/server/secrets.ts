import { createHmac } from 'node:crypto';
import type { SecretConfig } from 'better-auth';

/** Marks tokens made with a plain, unversioned secret. */
const unversioned = 0xffff_ffff;

type Secrets = string | SecretConfig;

/** The version to make new tokens with. */
export const currentKeyVersion = (secrets: Secrets) =>
  typeof secrets === 'string' ? unversioned : secrets.currentVersion;

/**
 * A key for one purpose, derived from the secret of a version; null when that version is no longer configured.
 * Better Auth's versioned secrets make rotation a matter of adding a version: tokens of the old one stay good until they expire.
 */
export const deriveKey = (secrets: Secrets, version: number, purpose: string): Buffer | null => {
  const secret = secretOf(secrets, version);
  return secret === undefined ? null : createHmac('sha256', secret).update(`latchkey/passkey/${purpose}/1`).digest();
};

const secretOf = (secrets: Secrets, version: number) => {
  if (typeof secrets === 'string') return version === unversioned ? secrets : undefined;
  return version === unversioned ? secrets.legacySecret : secrets.keys.get(version);
};
