import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { origin } from '../../../test/browser';
import { recordStatements } from '../../../test/statement-log';
import { createTestApp, type TestApp } from '../../../test/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A person with a passkey and a browser that is signed out; the sweep of old claims, once a minute, is over. */
const signedOut = async (counts = false, target = app) => {
  const { authenticator, browser } = await target.withPasskey({ counts });
  expect((await target.openBrowser().signIn(authenticator)).status).toBe(200);
  return { authenticator, browser };
};

test('options for a visitor who is signed out cost no statement (P2)', async () => {
  const { browser } = await signedOut();
  const log = recordStatements(app.client);
  expect((await browser.get('/passkey/generate-authenticate-options')).status).toBe(200);
  expect(log.sql()).toEqual([]);
});

test.each([
  ['does not count', false],
  ['counts', true],
])('a sign-in costs four statements in two waits, with an authenticator that %s (P2)', async (_, counts) => {
  const { authenticator, browser } = await signedOut(counts);
  const response = authenticator.get(await browser.authenticationOptions(), { origin });
  const log = recordStatements(app.client);
  expect((await browser.verifyAuthentication(response)).status).toBe(200);
  expect(log.sql().map((sql) => /^(\w+).*?"(verification|passkey|session)"/.exec(sql)?.slice(1))).toEqual(
    expect.arrayContaining([
      ['insert', 'verification'],
      ['select', 'passkey'],
      ['update', 'passkey'],
      ['insert', 'session'],
    ]),
  );
  expect({ statements: log.statements.length, waits: log.waits() }).toEqual({ statements: 4, waits: 2 });
});

test('a sign-in that is refused costs one wait', async () => {
  const { authenticator, browser } = await signedOut();
  const options = await browser.authenticationOptions();
  const response = authenticator.get(options, { origin, signature: () => new Uint8Array(64) });
  const log = recordStatements(app.client);
  expect((await browser.verifyAuthentication(response)).status).toBe(401);
  expect({ statements: log.statements.length, waits: log.waits() }).toEqual({ statements: 2, waits: 1 });
});

test('signs in where the adapter does not join, with one statement more', async () => {
  const checked = { disableOriginCheck: false, disableCSRFCheck: false };
  const separate = await createTestApp({ options: { advanced: checked } });
  const { authenticator, browser } = await signedOut(false, separate);
  const response = authenticator.get(await browser.authenticationOptions(), { origin });
  const log = recordStatements(separate.client);
  expect((await browser.verifyAuthentication(response)).status).toBe(200);
  expect(log.statements).toHaveLength(5);
});
