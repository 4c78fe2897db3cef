import { createTestApp } from '../../test/test-app';

/** A limit that no suite reaches: it sends more from one address in a minute than people do. */
const unlimited = { window: 60, max: 1_000_000 };

/** An app with the policy that ships, and limits above what these suites send. */
export const createConformanceApp = ({ passkey, ...settings }: Parameters<typeof createTestApp>[0] = {}) =>
  createTestApp({
    ...settings,
    passkey: { optionsLimit: unlimited, verifyLimit: unlimited, credentialLimit: unlimited, ...passkey },
  });
