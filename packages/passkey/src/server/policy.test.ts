import { expect, test } from 'vitest';
import { type PasskeyOptions, passkey } from './plugin';
import { resolvePolicy } from './policy';

const good: PasskeyOptions = { rpID: 'example.com', rpName: 'Example', origins: ['https://example.com'] };

const refused: [string, Partial<PasskeyOptions>][] = [
  ['an empty relying party id', { rpID: '' }],
  ['an address as relying party id', { rpID: '127.0.0.1' }],
  ['a port in the relying party id', { rpID: 'example.com:443' }],
  ['a top-level domain as relying party id', { rpID: 'com', origins: ['https://example.com'] }],
  ['capitals in the relying party id', { rpID: 'Example.com' }],
  ['a relying party id of another domain', { rpID: 'example.org' }],
  ['a relying party id below the origin', { rpID: 'login.example.com' }],
  ['a domain that only ends alike', { rpID: 'ample.com' }],
  ['an empty name', { rpName: ' ' }],
  ['no origin', { origins: [] }],
  ['an origin with a path', { origins: ['https://example.com/'] }],
  ['an origin without scheme', { origins: ['example.com'] }],
  ['http on a real domain', { origins: ['http://example.com'] }],
  ['a related origin that is not exact', { relatedOrigins: ['https://example.co.uk/x'] }],
  ['no algorithm', { algorithms: [] }],
  ['an algorithm we cannot verify', { algorithms: [-65535 as -7] }],
  ['an unknown hint', { hints: ['phone' as 'hybrid'] }],
  ['a challenge that lives too long', { challengeLifetime: 100_000 }],
  ['a prompt that outlives its challenge', { challengeLifetime: 60, timeout: 120_000 }],
  ['a limit of no passkeys', { maxPasskeys: 0 }],
  ['a body limit no response fits in', { maxBodySize: 10 }],
  ['a rate limit of nothing', { verifyLimit: { window: 60, max: 0 } }],
  ['a state of signals that there is not', { signals: 'off' as 'paused' }],
  ['formats without none', { attestationFormats: ['packed'] }],
];

test.each(refused)('stops at once with one sentence for %s', (_, options) => {
  expect(() => passkey({ ...good, ...options })).toThrow(/^passkey: [^\n]+[.]$/);
});

test('accepts a parent domain, localhost, its subdomains and related origins', () => {
  expect(() => passkey({ ...good, origins: ['https://www.example.com', 'https://example.com:8443'] })).not.toThrow();
  expect(() =>
    passkey({ ...good, rpID: 'localhost', origins: ['http://localhost:3000', 'http://app.localhost:3000'] }),
  ).not.toThrow();
  expect(() => passkey({ ...good, relatedOrigins: ['https://example.co.uk'] })).not.toThrow();
});

test('has the defaults of the policy', () => {
  expect(resolvePolicy(good)).toMatchObject({
    requireUserVerification: true,
    challengeLifetime: 300,
    timeout: 300_000,
    recentAuthentication: 600,
    maxPasskeys: 20,
    maxNameLength: 64,
    maxBodySize: 65_536,
    algorithms: [-8, -7, -257],
    backupEligibilityChange: 'refuse',
    automaticUpgrade: true,
    signals: 'on',
  });
});
