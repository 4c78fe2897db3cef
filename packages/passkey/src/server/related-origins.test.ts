import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../test/browser';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';

const related = 'https://example.org';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ passkey: { relatedOrigins: [related] } });
});

describe('a related origin', () => {
  test('registers passkeys and signs in with them, as the site itself does (R9, A12)', async () => {
    const { person, browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    expect((await browser.register(authenticator, { origin: related })).status).toBe(200);
    for (const from of [related, origin]) {
      const answer = await app.openBrowser().signIn(authenticator, { origin: from });
      expect(answer).toMatchObject({ status: 200, body: { user: { id: person.id } } });
    }
  });

  test.each([
    `${related}.evil.test`,
    `${related}:8443`,
    'http://example.org',
    'https://www.example.org',
    'https://example.net',
  ])('is compared exactly: %s is none (A12)', async (from) => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    await browser.register(authenticator);
    const before = await app.census();
    const answer = await app.openBrowser().signIn(authenticator, { origin: from });
    expect([answer.status, answer.code]).toEqual([401, 'AUTHENTICATION_FAILED']);
    expect(app.lastRefusal()).toMatchObject({ reason: 'A12' });
    expect(await app.census()).toEqual(before);
  });

  test('is another site to one that does not name it (R9)', async () => {
    const alone = await createTestApp();
    const { browser } = await alone.signedIn();
    const answer = await browser.register(new SoftwareAuthenticator(), { origin: related });
    expect([answer.status, answer.code]).toEqual([401, 'REGISTRATION_FAILED']);
    expect(alone.lastRefusal()).toMatchObject({ reason: 'R9' });
  });
});
