import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type SigningAlgorithm,
  SoftwareAuthenticator,
  type Surroundings,
} from '../../src/testing/software-authenticator';
import { origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { createConformanceApp } from './conformance-app';
import { change, edit, lie } from './matrix-case';
import { refusedRegistrations } from './refused-registrations';

const bytes = (size: number, fill: number) => new Uint8Array(size).fill(fill);
const idOf = (size: number) => new Uint8Array(randomBytes(size));
const lengthField = (length: number) => ({ authenticatorData: edit((data) => data.writeUInt16BE(length, 53)) });
const set =
  (label: number, value: unknown): NonNullable<Surroundings['coseKey']> =>
  (key) =>
    void (key as Map<number, unknown>).set(label, value);
const remove =
  (label: number): NonNullable<Surroundings['coseKey']> =>
  (key) =>
    void key.delete(label);

const unusable: [string, SigningAlgorithm, NonNullable<Surroundings['coseKey']>][] = [
  ['a P-256 point that is not on the curve', -7, set(-2, bytes(32, 9))],
  ['a P-256 key without x', -7, remove(-2)],
  ['a P-256 key without y', -7, remove(-3)],
  ['a P-256 key whose y is a sign bit', -7, set(-3, true)],
  ['a P-256 point with short coordinates', -7, set(-2, bytes(31, 1))],
  [
    'a P-256 point with a zero before its x',
    -7,
    (key) => void key.set(-2, Uint8Array.from([0, ...(key.get(-2) as Uint8Array)])),
  ],
  ['the point of zeros', -7, (key) => void key.set(-2, bytes(32, 0)).set(-3, bytes(32, 0))],
  ['the curve P-384 under ES256', -7, set(-1, 2)],
  ['no curve', -7, remove(-1)],
  ['no key type', -7, remove(1)],
  ['the key type of RSA under ES256', -7, set(1, 3)],
  ['the key type OKP under ES256', -7, set(1, 1)],
  ['the algorithm of Ed25519 on a P-256 key', -7, set(3, -8)],
  ['the algorithm of RSA on a P-256 key', -7, set(3, -257)],
  ['an Ed25519 point that is not on the curve', -8, set(-2, bytes(32, 2))],
  ['the neutral point of Ed25519', -8, set(-2, Uint8Array.of(1, ...bytes(31, 0)))],
  ['an Ed25519 key of 31 bytes', -8, set(-2, bytes(31, 1))],
  ['an Ed25519 key without x', -8, remove(-2)],
  ['the curve Ed448 under EdDSA', -8, set(-1, 7)],
  ['the curve X25519 under EdDSA', -8, set(-1, 4)],
  ['RSA with exponent 1', -257, set(-2, Uint8Array.of(1))],
  ['RSA with exponent 0', -257, set(-2, Uint8Array.of(0))],
  ['RSA with an even exponent', -257, set(-2, Uint8Array.of(2))],
  ['RSA without exponent', -257, remove(-2)],
  ['RSA with an empty exponent', -257, set(-2, new Uint8Array())],
  ['RSA without modulus', -257, remove(-1)],
  ['RSA of 1024 bits', -257, set(-1, bytes(128, 0xaf))],
  ['RSA of 2047 bits', -257, set(-1, Uint8Array.of(0x7f, ...bytes(255, 0xff)))],
  ['RSA of 16384 bits', -257, set(-1, bytes(2048, 0xaf))],
];

describe('credential id and key of a registration (R25, R27)', () => {
  refusedRegistrations([
    lie('R25', 'an id of no bytes', { credentialId: new Uint8Array() }, { reason: 'R3' }),
    lie('R25', 'an id of 1024 bytes', { credentialId: idOf(1024) }),
    lie('R25', 'an id of 4096 bytes', { credentialId: idOf(4096) }),
    lie('R25', 'a length field that points behind the data', lengthField(60_000), { reason: 'R22' }),
    lie('R25', 'a length field that is one too short', lengthField(31), { reason: 'R22' }),
    lie('R25', 'a length field of zero', lengthField(0), { reason: 'R22' }),
    change('R25', 'an id that is another inside what was signed', (answer) => ({
      ...answer,
      id: 'AAAA',
      rawId: 'AAAA',
    })),
    ...unusable.map(([what, alg, coseKey]) => lie('R27', what, { coseKey }, { settings: { algorithms: [alg] } })),
  ]);
});

describe('whose registration it is (R26, R29)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createConformanceApp();
  });

  test('R26: an id that is registered, by its own account and by any other, leaves neither row nor user handle', async () => {
    const [a, b] = [await app.signedIn(), await app.signedIn()];
    const credentialId = idOf(32);
    expect((await a.browser.register(new SoftwareAuthenticator(), { credentialId })).status).toBe(200);
    const before = await app.census();
    for (const { browser } of [a, b]) {
      expect(await browser.register(new SoftwareAuthenticator(), { credentialId })).toMatchObject({
        status: 409,
        code: 'PASSKEY_ALREADY_REGISTERED',
      });
      expect(app.lastRefusal()).toMatchObject({ ceremony: 'registration', reason: 'R26' });
    }
    expect(await app.census()).toEqual(before);
  });

  test('R29: the challenge of one account in the session of another, in the same browser, stores nothing for either', async () => {
    const [a, b] = [await app.signedIn(), await app.signedIn()];
    const response = new SoftwareAuthenticator().create(await a.browser.registrationOptions(), { origin });
    const cookie = 'better-auth.passkey_browser';
    b.browser.cookies.set(cookie, a.browser.cookies.get(cookie) ?? '');
    const before = await app.census();
    expect(await b.browser.verifyRegistration(response)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'registration', reason: 'R8' });
    expect(await app.census()).toEqual(before);
  });
});
