import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator, type Surroundings } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const idOf = (size: number) => new Uint8Array(randomBytes(size));

/** Writes another length before the credential id in the authenticator data. */
const lengthField =
  (length: number): Surroundings['authenticatorData'] =>
  (data) => {
    const copy = Buffer.from(data);
    copy.writeUInt16BE(length, 53);
    return new Uint8Array(copy);
  };

describe('a credential id (R25)', () => {
  test.each([1, 16, 1023])('of %i bytes registers and signs in', async (size) => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    expect((await browser.register(authenticator, { credentialId: idOf(size) })).status).toBe(200);
    expect((await app.openBrowser().signIn(authenticator)).status).toBe(200);
  });

  test.each<[string, string, Partial<Surroundings>]>([
    ['R3', 'of no bytes', { credentialId: new Uint8Array() }],
    ['R25', 'of 1024 bytes', { credentialId: idOf(1024) }],
    ['R25', 'of 4096 bytes', { credentialId: idOf(4096) }],
    ['R22', 'whose length field points behind the data', { authenticatorData: lengthField(60_000) }],
    ['R22', 'whose length field is one too short', { authenticatorData: lengthField(31) }],
  ])('%s: %s is refused, and nothing is stored', async (reason, _, tampering) => {
    const { browser } = await app.signedIn();
    const before = await app.census();
    expect(await browser.register(new SoftwareAuthenticator(), tampering)).toMatchObject({
      status: 401,
      code: 'REGISTRATION_FAILED',
    });
    expect(app.lastRefusal()).toMatchObject({ reason });
    expect(await app.census()).toEqual(before);
  });

  test('that is another outside than inside what was signed is refused (R25)', async () => {
    const { browser } = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    const other = Buffer.from(idOf(32)).toString('base64url');
    expect((await browser.verifyRegistration({ ...response, id: other, rawId: other })).code).toBe(
      'REGISTRATION_FAILED',
    );
    expect(app.lastRefusal()).toMatchObject({ reason: 'R25' });
  });
});

describe('a credential id that is registered (R26)', () => {
  const taken = { status: 409, code: 'PASSKEY_ALREADY_REGISTERED' };

  test('is refused to its account and to any other, and leaves neither row nor user handle', async () => {
    const [a, b] = [await app.signedIn(), await app.signedIn()];
    const credentialId = idOf(32);
    expect((await a.browser.register(new SoftwareAuthenticator(), { credentialId })).status).toBe(200);
    const before = await app.census();
    expect(await a.browser.register(new SoftwareAuthenticator(), { credentialId })).toMatchObject(taken);
    expect(await b.browser.register(new SoftwareAuthenticator(), { credentialId })).toMatchObject(taken);
    expect(await app.census()).toEqual(before);
  });
});
