import { beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../test/test-app';
import { softwareAuthenticator } from './software-persona';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe.each([
  [
    'synced-phone',
    { deviceType: 'multiDevice', backedUp: true, attachment: 'platform', transports: 'hybrid,internal' },
  ],
  ['device-bound', { deviceType: 'singleDevice', backedUp: false, attachment: 'platform', transports: 'internal' }],
  ['security-key', { deviceType: 'singleDevice', backedUp: false, attachment: 'cross-platform', transports: 'usb' }],
] as const)('%s', (persona, kept) => {
  test('is kept as what it is and signs in, again and again', async () => {
    const { browser } = await app.signedIn();
    const authenticator = softwareAuthenticator(persona);
    const { status, body } = await browser.register(authenticator);
    expect([status, body]).toMatchObject([200, kept]);
    for (const counter of persona === 'synced-phone' ? [0, 0] : [1, 2]) {
      expect((await app.openBrowser().signIn(authenticator)).status).toBe(200);
      expect(Number((await app.storedPasskey(body.id))?.counter)).toBe(counter);
    }
  });
});

test('without-verification is refused where verification is required, and accepted where it is not', async () => {
  const { browser } = await app.signedIn();
  expect(await browser.register(softwareAuthenticator('without-verification'))).toMatchObject({ status: 401 });
  const lenient = await createTestApp({ passkey: { requireUserVerification: false } });
  const person = await lenient.signedIn();
  expect((await person.browser.register(softwareAuthenticator('without-verification'))).status).toBe(200);
});

test('a copy counts on from where it was made: the second of the two is refused, and the owner can be told', async () => {
  const { browser, authenticator, passkey } = await app.withPasskey({ counts: true, flags: { be: false, bs: false } });
  const copy = authenticator.copy();
  expect((await browser.signIn(authenticator)).status).toBe(200);
  expect(await app.openBrowser().signIn(copy)).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
  expect(app.events).toContainEqual(expect.objectContaining({ type: 'clone-suspected', passkeyId: passkey.id }));
});

test('tampering makes a passkey, and its signature signs nobody in', async () => {
  const { browser } = await app.signedIn();
  const authenticator = softwareAuthenticator('tampering');
  expect((await browser.register(authenticator)).status).toBe(200);
  const before = await app.census();
  expect(await app.openBrowser().signIn(authenticator)).toMatchObject({ status: 401 });
  expect(await app.census()).toEqual(before);
});

test('tampering lies about a flag where a ceremony says so', async () => {
  const { browser } = await app.signedIn();
  const authenticator = softwareAuthenticator('tampering', { lies: { flags: { uv: false } } });
  expect((await browser.register(authenticator)).status).toBe(401);
  expect((await browser.register(authenticator, { flags: { uv: true } })).status).toBe(200);
});
