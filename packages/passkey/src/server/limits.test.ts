import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { expect, test } from 'vitest';
import { origin } from '../../test/browser';
import { createTestApp } from '../../test/test-app';
import { passkey } from './plugin';
import { stepUp } from './step-up/plugin';

const limited = (limits: object) =>
  createTestApp({
    passkey: limits,
    options: { rateLimit: { enabled: true, storage: 'database', window: 60, max: 1000 } },
  });

test.each(['generate-register-options', 'generate-authenticate-options', 'generate-step-up-options'])(
  '%s is limited by address in memory, with the time to wait, and costs no count in the database',
  async (endpoint) => {
    const app = await limited({ optionsLimit: { window: 60, max: 3 } });
    const { home } = await app.withPasskey();
    home.headers['x-forwarded-for'] = '203.0.113.98';
    const path = `/passkey/${endpoint}`;
    const before = await app.count('rateLimit');
    for (let count = 0; count < 3; count++) expect((await home.get(path)).status).toBe(200);
    const answer = await home.get(path);
    expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(app.lastRefusal()).toMatchObject({ reason: 'options-limit' });
    expect(await app.count('rateLimit')).toBe(before);
    home.headers['x-forwarded-for'] = '203.0.113.99';
    expect((await home.get(path)).status).toBe(200);
  },
);

test.each(['verify-registration', 'verify-authentication', 'verify-step-up'])(
  '%s is limited by address, with the time to wait',
  async (endpoint) => {
    const app = await limited({ verifyLimit: { window: 60, max: 2 } });
    const visitor = app.openBrowser();
    visitor.headers['x-forwarded-for'] = '203.0.113.50';
    const statuses = [];
    for (let count = 0; count < 2; count++) statuses.push((await visitor.post(`/passkey/${endpoint}`, {})).status);
    expect(statuses).not.toContain(429);
    const answer = await visitor.post(`/passkey/${endpoint}`, {});
    expect(answer.status).toBe(429);
    // Better Auth's own limiter answers here, with a header of its own; the app makes it `retry-after`.
    expect(Number(answer.headers.get('x-retry-after'))).toBeGreaterThan(0);
    visitor.headers['x-forwarded-for'] = '203.0.113.51';
    expect((await visitor.post(`/passkey/${endpoint}`, {})).status).toBe(statuses[0]);
  },
);

test('a rule the site made for the options of sign-in stays', async () => {
  const path = '/passkey/generate-authenticate-options';
  const customRules = { [path]: { window: 60, max: 1 } };
  const app = await createTestApp({ options: { rateLimit: { enabled: true, storage: 'database', customRules } } });
  const visitor = app.openBrowser();
  visitor.headers['x-forwarded-for'] = '203.0.113.52';
  expect([(await visitor.get(path)).status, (await visitor.get(path)).status]).toEqual([200, 429]);
});

test('a hook that throws neither breaks a sign-in nor changes its answer', async () => {
  const app = await createTestApp();
  const { authenticator } = await app.withPasskey();
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
