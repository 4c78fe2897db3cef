import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { type Answer, origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { createConformanceApp } from './conformance-app';

let app: TestApp;
beforeAll(async () => {
  app = await createConformanceApp();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The answer to a challenge that is not honoured, and that nothing came of it. */
const refused = async (ceremony: 'registration' | 'authentication', request: () => Promise<Answer>) => {
  const before = await app.census();
  expect(await request()).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
  const reason = ceremony === 'registration' ? 'R8' : 'A11';
  expect(app.lastRefusal()).toMatchObject({ ceremony, reason });
  expect(await app.census()).toEqual(before);
};
const later = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });

describe('a challenge that was ours to honour', () => {
  test('R8: for another session of the same account in the same browser', async () => {
    const { person, browser } = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    await browser.post('/sign-in/email', { email: person.email, password: person.password });
    await refused('registration', () => browser.verifyRegistration(response));
  });

  test('R8: in another browser with the same session', async () => {
    const { browser } = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    const other = app.openBrowser(browser);
    other.cookies.delete('better-auth.passkey_browser');
    await other.registrationOptions();
    await refused('registration', () => other.verifyRegistration(response));
  });

  test('R8: until five minutes ago', async () => {
    const { browser } = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    later(301);
    await refused('registration', () => browser.verifyRegistration(response));
  });

  test('R8: until it was answered, wrongly or well', async () => {
    const { browser } = await app.signedIn();
    const [one, two] = [await browser.registrationOptions(), await browser.registrationOptions()];
    const authenticator = new SoftwareAuthenticator();
    await browser.verifyRegistration(authenticator.create(one, { origin, flags: { uv: false } }));
    expect((await browser.verifyRegistration(authenticator.create(two, { origin }))).status).toBe(200);
    for (const options of [one, two])
      await refused('registration', () => browser.verifyRegistration(authenticator.create(options, { origin })));
  });

  test('A11: until five minutes ago', async () => {
    const { browser, authenticator } = await app.withPasskey();
    const response = authenticator.get(await browser.authenticationOptions(), { origin });
    later(301);
    await refused('authentication', () => browser.verifyAuthentication(response));
    expect(browser.sessionToken).toBeUndefined();
  });

  test('A11: until it was answered well', async () => {
    const { browser, authenticator } = await app.withPasskey();
    const response = authenticator.get(await browser.authenticationOptions(), { origin });
    expect((await browser.verifyAuthentication(response)).status).toBe(200);
    await refused('authentication', () => browser.verifyAuthentication(response));
  });

  test('A11: for a session that has ended since', async () => {
    const { home, authenticator } = await app.withPasskey();
    const response = authenticator.get(await home.authenticationOptions(), { origin });
    await home.post('/sign-out', {});
    await refused('authentication', () => home.verifyAuthentication(response));
  });
});

test.each([
  ['R6', 'verify-registration'],
  ['A9', 'verify-authentication'],
])('%s: client data of 200 kB is refused by %s before anybody reads it', async (_, endpoint) => {
  const { browser } = await app.signedIn();
  const before = await app.census();
  const clientDataJSON = Buffer.from(JSON.stringify({ challenge: 'x'.repeat(200_000) })).toString('base64url');
  const response = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: { clientDataJSON } };
  expect(await browser.post(`/passkey/${endpoint}`, { response })).toMatchObject({
    status: 413,
    code: 'REQUEST_TOO_LARGE',
  });
  expect(await app.census()).toEqual(before);
});
