import { beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe('registration options', () => {
  test('offer the same handle every time and a challenge of at least 16 random bytes that never repeats (R1)', async () => {
    const { browser } = await app.signedIn();
    const all = await Promise.all(Array.from({ length: 30 }, () => browser.registrationOptions()));
    expect(new Set(all.map(({ user }) => user.id)).size).toBe(1);
    expect(new Set(all.map(({ challenge }) => challenge)).size).toBe(30);
    expect(Buffer.from(all[0]?.challenge ?? '', 'base64url').length).toBeGreaterThanOrEqual(16);
  });

  test('ask for a discoverable, verified passkey without attestation, in the algorithms offered', async () => {
    const { browser } = await app.signedIn();
    expect(await browser.registrationOptions()).toMatchObject({
      rp: { id: 'localhost', name: 'Test' },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
      timeout: 300_000,
      extensions: { credProps: true },
      excludeCredentials: [],
    });
  });

  test('write nothing to the database', async () => {
    const { browser } = await app.signedIn();
    const before = [await app.census(), await app.count('verification')];
    await browser.registrationOptions();
    await browser.registrationOptions();
    expect([await app.census(), await app.count('verification')]).toEqual(before);
  });

  test('exclude every passkey the account has, each with its transports', async () => {
    const { browser } = await app.signedIn();
    const expected = [];
    for (const transports of [['usb', 'nfc'], ['internal'], ['hybrid', 'internal'], []]) {
      const { body } = await browser.register(new SoftwareAuthenticator({ transports }));
      expected.push({ id: body.credentialID, type: 'public-key', transports });
    }
    expect((await browser.registrationOptions()).excludeCredentials).toEqual(expected);
  });

  test('carry the hints, the time and the demands the site set', async () => {
    const site = await createTestApp({
      passkey: { hints: ['security-key', 'hybrid'], timeout: 60_000, requireUserVerification: false, algorithms: [-7] },
    });
    const { browser } = await site.signedIn();
    expect(await browser.registrationOptions()).toMatchObject({
      hints: ['security-key', 'hybrid'],
      timeout: 60_000,
      pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
      authenticatorSelection: { userVerification: 'preferred', requireResidentKey: true },
    });
    expect(await site.openBrowser().authenticationOptions()).toMatchObject({
      hints: ['security-key', 'hybrid'],
      timeout: 60_000,
      userVerification: 'preferred',
    });
  });

  test('need a session, a proven address and a recent sign-in', async () => {
    const path = '/passkey/generate-register-options';
    expect(await app.openBrowser().get(path)).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
    const unproven = await app.signedIn({ verified: false });
    expect(await unproven.browser.get(path)).toMatchObject({ status: 403, code: 'EMAIL_NOT_VERIFIED' });
    const { person, browser } = await app.signedIn();
    await app.age(person.id, 601);
    expect(await browser.get(path)).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' });
  });
});
