import { beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { type SigningAlgorithm, SoftwareAuthenticator, type Surroundings } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

type Change = NonNullable<Surroundings['coseKey']>;
const set =
  (label: number, value: number | Uint8Array): Change =>
  (key) =>
    void key.set(label, value);
const bytes = (size: number, fill: number) => new Uint8Array(size).fill(fill);

const broken: [string, SigningAlgorithm, Change][] = [
  ['a P-256 point that is not on the curve', -7, set(-2, bytes(32, 9))],
  ['a P-256 key without y', -7, (key) => void key.delete(-3)],
  ['a P-256 key whose y is a sign bit', -7, (key) => void (key as Map<number, unknown>).set(-3, true)],
  ['a P-256 point with short coordinates', -7, set(-2, bytes(31, 1))],
  ['the curve P-384 under ES256', -7, set(-1, 2)],
  ['no curve', -7, (key) => void key.delete(-1)],
  ['the key type of RSA under ES256', -7, set(1, 3)],
  ['the key type OKP under ES256', -7, set(1, 1)],
  ['an Ed25519 point that is not on the curve', -8, set(-2, bytes(32, 2))],
  ['the neutral point of Ed25519', -8, set(-2, Uint8Array.of(1, ...bytes(31, 0)))],
  ['an Ed25519 key of 31 bytes', -8, set(-2, bytes(31, 1))],
  ['the curve Ed448 under EdDSA', -8, set(-1, 7)],
  ['the curve X25519 under EdDSA', -8, set(-1, 4)],
  ['RSA with exponent 1', -257, set(-2, Uint8Array.of(1))],
  ['RSA with exponent 0', -257, set(-2, Uint8Array.of(0))],
  ['RSA with an even exponent', -257, set(-2, Uint8Array.of(2))],
  ['RSA without exponent', -257, set(-2, new Uint8Array())],
  ['RSA of 1024 bits', -257, set(-1, bytes(128, 0xaf))],
  ['RSA of 2047 bits', -257, set(-1, Uint8Array.of(0x7f, ...bytes(255, 0xff)))],
  ['RSA of 16384 bits', -257, set(-1, bytes(2048, 0xaf))],
];

test.each(broken)('R27: %s is refused at registration, and nothing is stored', async (_, alg, coseKey) => {
  const { browser } = await app.signedIn();
  const before = await app.census();
  const answer = await browser.register(new SoftwareAuthenticator({ algorithms: [alg] }), { coseKey });
  expect(answer).toMatchObject({ status: 401, code: 'REGISTRATION_FAILED' });
  expect(app.lastRefusal()).toMatchObject({ reason: 'R27' });
  expect(await app.census()).toEqual(before);
});

test.each([
  ['ES384', -35],
  ['ES512', -36],
  ['RS1 (SHA-1)', -65535],
  ['ES256K', -47],
  ['ML-DSA-44', -48],
])('R20: an answer in %s, which was not offered, is refused', async (_, alg) => {
  const { browser } = await app.signedIn();
  const before = await app.census();
  expect((await browser.register(new SoftwareAuthenticator(), { coseKey: set(3, alg) })).code).toBe(
    'REGISTRATION_FAILED',
  );
  expect(app.lastRefusal()).toMatchObject({ reason: 'R20' });
  expect(await app.census()).toEqual(before);
});
