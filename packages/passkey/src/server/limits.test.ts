import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { expect, test } from 'vitest';
import { origin } from '../../test/browser';
import { createTestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';
import { passkey } from './plugin';
import { stepUp } from './step-up/plugin';

const limited = (limits: object) =>
  createTestApp({
    passkey: limits,
    options: { rateLimit: { enabled: true, storage: 'database', window: 60, max: 1000 } },
  });

test('options are limited by address in memory, with the time to wait, and cost the database nothing', async () => {
  const app = await limited({ optionsLimit: { window: 60, max: 3 } });
  const visitor = app.openBrowser();
  const before = await app.count('rateLimit');
  for (let count = 0; count < 3; count++)
    expect((await visitor.get('/passkey/generate-authenticate-options')).status).toBe(200);
  const answer = await visitor.get('/passkey/generate-authenticate-options');
  expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await app.count('rateLimit')).toBe(before);
  visitor.headers['x-forwarded-for'] = '203.0.113.99';
  expect((await visitor.get('/passkey/generate-authenticate-options')).status).toBe(200);
});

test('attempts to verify are limited by address', async () => {
  const app = await limited({ verifyLimit: { window: 60, max: 2 } });
  const visitor = app.openBrowser();
  visitor.headers['x-forwarded-for'] = '203.0.113.50';
  const answers = [];
  for (let count = 0; count < 4; count++) answers.push(await visitor.post('/passkey/verify-authentication', {}));
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 429, 429]);
  // Better Auth's own limiter answers here, with a header of its own; the app makes it `retry-after`.
  expect(Number(answers.at(-1)?.headers.get('x-retry-after'))).toBeGreaterThan(0);
});

test('a hook that throws neither breaks a sign-in nor changes its answer', async () => {
  const app = await createTestApp();
  const { browser: home } = await app.signedIn();
  const authenticator = new SoftwareAuthenticator();
  await home.register(authenticator);
  app.events.push = () => {
    throw new Error('hook');
  };
  expect((await app.openBrowser().signIn(authenticator)).status).toBe(200);
  expect((await app.openBrowser().signIn(authenticator, { flags: { uv: false } })).code).toBe('AUTHENTICATION_FAILED');
});

test('passkey() without stepUp(), or with claims or sessions in a cache only, does not start', async () => {
  const plugin = passkey({ rpID: 'localhost', rpName: 'Test', origins: [origin] });
  const base = {
    baseURL: origin,
    secret: 'a secret that is long enough 0123456789 abcdef',
    logger: { disabled: true },
  };
  await expect(betterAuth({ ...base, plugins: [plugin] }).$context).rejects.toThrow('register stepUp()');
  const secondaryStorage = {
    get: async () => null,
    set: async () => {},
    delete: async () => {},
    getAndDelete: async () => null,
  };
  const cacheOnly = (options: Partial<BetterAuthOptions>) =>
    betterAuth({
      ...base,
      ...options,
      secondaryStorage: { ...secondaryStorage, increment: async () => 1 },
      plugins: [stepUp(), plugin],
    }).$context;
  const inDatabase = { session: { storeSessionInDatabase: true }, verification: { storeInDatabase: true } };
  await expect(cacheOnly({ ...inDatabase, verification: {} })).rejects.toThrow('verification.storeInDatabase');
  await expect(cacheOnly({ ...inDatabase, session: {} })).rejects.toThrow('session.storeSessionInDatabase');
});
