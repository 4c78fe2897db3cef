import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Browser, origin } from '../../../test/browser';
import { interceptStatements } from '../../../test/intercept-statements';
import { createTestApp, type TestApp } from '../../../test/test-app';
import type { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    passkey: { credentialLimit: { window: 60, max: 3 } },
    options: { rateLimit: { enabled: true, max: 1000, customRules: { '/sign-in/email': false, '/step-up/*': false } } },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

let addresses = 0;
const openBrowser = () => {
  const browser = app.openBrowser();
  browser.headers['x-forwarded-for'] = `198.51.100.${++addresses}`;
  return browser;
};
const fail = (browser: Browser, authenticator: SoftwareAuthenticator) =>
  browser.signIn(authenticator, { flags: { uv: false } });
const failThrice = async (browser: Browser, authenticator: SoftwareAuthenticator) => {
  for (const _ of [1, 2, 3]) expect((await fail(browser, authenticator)).status).toBe(401);
};

test('after the failures allowed, the next attempt with this credential is 429 with the time to wait, though it be right', async () => {
  const { authenticator } = await app.withPasskey();
  const browser = openBrowser();
  await failThrice(browser, authenticator);
  const answer = await browser.signIn(authenticator);
  expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(app.lastRefusal()).toMatchObject({ ceremony: 'authentication', reason: 'credential-limit' });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect((await browser.signIn(authenticator)).status).toBe(200);
});

test('nobody is locked out by another: neither the owner at another address, nor another credential at this one', async () => {
  const [mine, others] = [await app.withPasskey(), await app.withPasskey()];
  const attacker = openBrowser();
  await failThrice(attacker, mine.authenticator);
  expect((await openBrowser().signIn(mine.authenticator)).status).toBe(200);
  expect((await attacker.signIn(others.authenticator)).status).toBe(200);
});

test('a success forgets the failures before it', async () => {
  const { authenticator } = await app.withPasskey();
  const browser = openBrowser();
  for (const _ of [1, 2]) {
    await fail(browser, authenticator);
    await fail(browser, authenticator);
    expect((await browser.signIn(authenticator)).status).toBe(200);
    await browser.post('/sign-out', {});
  }
});

test('unknown passkeys count, a challenge that is not valid and a database that is down do not', async () => {
  const { authenticator, passkey } = await app.withPasskey();
  const browser = openBrowser();
  const used = authenticator.get(await browser.authenticationOptions(), { origin });
  expect((await browser.verifyAuthentication(used)).status).toBe(200);
  await browser.post('/sign-out', {});
  for (const _ of [1, 2, 3, 4]) expect((await browser.verifyAuthentication(used)).code).toBe('CHALLENGE_NOT_VALID');
  const pending = [];
  for (const _ of [1, 2, 3, 4]) pending.push(authenticator.get(await browser.authenticationOptions(), { origin }));
  interceptStatements(app.client, (sql, run) => (/"passkey"/.test(sql) ? Promise.reject(new Error('down')) : run()));
  for (const response of pending) expect((await browser.verifyAuthentication(response)).status).toBe(503);
  vi.restoreAllMocks();
  expect((await browser.signIn(authenticator)).status).toBe(200);
  await browser.post('/sign-out', {});
  await app.client.query('delete from passkey where id = $1', [passkey.id]);
  for (const _ of [1, 2, 3]) expect((await browser.signIn(authenticator)).code).toBe('PASSKEY_NOT_FOUND');
  expect((await browser.signIn(authenticator)).status).toBe(429);
});

test('a step-up counts with the sign-ins of its address and credential', async () => {
  const { person, home, authenticator } = await app.withPasskey();
  home.headers['x-forwarded-for'] = '198.51.100.200';
  await app.age(person.id, 3600);
  for (const _ of [1, 2, 3]) expect((await home.stepUp(authenticator, { flags: { uv: false } })).status).toBe(401);
  const answer = await home.stepUp(authenticator);
  expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});
