import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';
import { isRecentlyAuthenticated } from '../session/is-recently-authenticated';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

/** A person with a passkey whose sign-in is no longer recent. */
const stale = async () => {
  const { person, home: browser, authenticator, passkey } = await app.withPasskey();
  await app.age(person.id, 3600);
  return { person, browser, authenticator, passkey };
};
const sessionsOf = async (userId: string) => {
  const { rows } = await app.client.query<Record<string, unknown>>('select * from session where "userId" = $1', [
    userId,
  ]);
  return rows;
};

describe('step-up with a passkey', () => {
  test('names only the own passkeys, grants on this session and makes no new one', async () => {
    await stale();
    const it = await stale();
    const token = it.browser.sessionToken;
    const options = await it.browser.stepUpOptions();
    expect(options.allowCredentials).toMatchObject([{ id: it.passkey.credentialID }]);
    const answer = await it.browser.verifyStepUp(it.authenticator.get(options, { origin }));
    expect(answer).toMatchObject({ status: 200, body: { steppedUpWith: 'passkey' } });
    expect(it.browser.sessionToken).toBe(token);
    expect(await sessionsOf(it.person.id)).toMatchObject([
      { steppedUpWith: 'passkey', steppedUpAt: expect.any(Date), authMethod: 'password', userVerified: false },
    ]);
    expect((await it.browser.post('/passkey/delete-passkey', { id: it.passkey.id })).status).toBe(200);
  });

  test("refuses someone else's passkey and an unknown one alike, and grants nothing", async () => {
    const [a, b] = [await stale(), await stale()];
    for (const authenticator of [b.authenticator, unknownTo(await a.browser.stepUpOptions())]) {
      const response = authenticator.get({ ...(await a.browser.stepUpOptions()), allowCredentials: [] }, { origin });
      const answer = await a.browser.verifyStepUp(response);
      expect(answer).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
    }
    expect(await sessionsOf(a.person.id)).toMatchObject([{ steppedUpAt: null }]);
    expect((await a.browser.post('/passkey/delete-passkey', { id: a.passkey.id })).code).toBe('STEP_UP_REQUIRED');
  });

  test('does not honour a challenge for signing in, nor one of another session, nor one twice', async () => {
    const it = await stale();
    const forSignIn = it.authenticator.get(await it.browser.authenticationOptions(), { origin });
    expect((await it.browser.verifyStepUp(forSignIn)).code).toBe('CHALLENGE_NOT_VALID');
    const response = it.authenticator.get(await it.browser.stepUpOptions(), { origin });
    const other = app.openBrowser();
    await other.post('/sign-in/email', { email: it.person.email, password: it.person.password });
    const name = 'better-auth.passkey_browser';
    other.cookies.set(name, it.browser.cookies.get(name) ?? '');
    expect((await other.verifyStepUp(response)).code).toBe('CHALLENGE_NOT_VALID');
    expect((await it.browser.verifyStepUp(response)).status).toBe(200);
    expect((await it.browser.verifyStepUp(response)).code).toBe('CHALLENGE_NOT_VALID');
  });

  test('needs user verification (A17)', async () => {
    const it = await stale();
    expect((await it.browser.stepUp(it.authenticator, { flags: { uv: false } })).code).toBe('AUTHENTICATION_FAILED');
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'step-up', reason: 'A17' });
  });

  test('needs it also where the site does without it at sign-in', async () => {
    const lax = await createTestApp({ passkey: { requireUserVerification: false } });
    const { home, authenticator } = await lax.withPasskey();
    expect(await home.stepUpOptions()).toMatchObject({ userVerification: 'required' });
    expect((await home.stepUp(authenticator, { flags: { uv: false } })).code).toBe('AUTHENTICATION_FAILED');
  });
});

const unknownTo = (options: { rpId?: string }) => {
  const authenticator = new SoftwareAuthenticator();
  const user = { id: Buffer.alloc(64, 3).toString('base64url'), name: 'x', displayName: 'x' };
  const rp = { id: options.rpId ?? 'localhost', name: 'x' };
  authenticator.create(
    { rp, user, challenge: 'AAAA', pubKeyCredParams: [{ alg: -7, type: 'public-key' }] },
    { origin },
  );
  return authenticator;
};

describe('step-up with the password', () => {
  test('grants on this session, which may then remove a passkey', async () => {
    const { person, browser, passkey } = await stale();
    expect((await browser.post('/passkey/delete-passkey', { id: passkey.id })).code).toBe('STEP_UP_REQUIRED');
    const answer = await browser.post('/step-up/password', { password: person.password });
    expect(answer).toMatchObject({ status: 200, body: { steppedUpWith: 'password' } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await browser.post('/passkey/delete-passkey', { id: passkey.id })).status).toBe(200);
  });

  test('refuses wrong passwords, and after five of them the right one too', async () => {
    const { person, browser } = await stale();
    for (let attempt = 0; attempt < 5; attempt++) {
      expect(await browser.post('/step-up/password', { password: 'wrong' })).toMatchObject({
        status: 401,
        code: 'INVALID_PASSWORD',
      });
    }
    const answer = await browser.post('/step-up/password', { password: person.password });
    expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await sessionsOf(person.id)).toMatchObject([{ steppedUpAt: null }]);
  });

  test('counts nothing against a person while the database cannot say whether the password is right', async () => {
    const { person, browser } = await stale();
    await app.client.query('alter table account rename to away');
    for (let attempt = 0; attempt < 6; attempt++) {
      expect((await browser.post('/step-up/password', { password: person.password })).status).toBe(503);
    }
    await app.client.query('alter table away rename to account');
    expect((await browser.post('/step-up/password', { password: person.password })).status).toBe(200);
  });

  test.each([[{}], [{ password: 7 }], [{ password: '' }], [null], ['text'], [[]]])(
    'refuses the body %j',
    async (body) => {
      const { browser } = await stale();
      expect(await browser.post('/step-up/password', JSON.stringify(body))).toMatchObject({
        status: 400,
        code: 'INVALID_REQUEST',
      });
    },
  );
});

describe('the session', () => {
  test('records a sign-in with a password and cannot be told otherwise', async () => {
    const { person, browser } = await app.signedIn();
    expect(await sessionsOf(person.id)).toMatchObject([
      { authMethod: 'password', userVerified: false, steppedUpAt: null },
    ]);
    await browser.post('/update-session', {
      steppedUpAt: new Date().toISOString(),
      steppedUpWith: 'passkey',
      authMethod: 'passkey',
    });
    expect(await sessionsOf(person.id)).toMatchObject([
      { authMethod: 'password', steppedUpAt: null, steppedUpWith: null },
    ]);
  });

  test('made by changing the password with the current one says so', async () => {
    const { person, browser } = await app.signedIn();
    const change = { currentPassword: person.password, newPassword: 'another password', revokeOtherSessions: true };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    expect(await sessionsOf(person.id)).toMatchObject([{ authMethod: 'password' }]);
  });

  test('lists the ways to step up, a passkey first', async () => {
    const { browser } = await stale();
    expect((await browser.get('/step-up/methods')).body).toEqual({ methods: ['passkey', 'password'] });
    const { browser: without } = await app.signedIn();
    expect((await without.get('/step-up/methods')).body).toEqual({ methods: ['password'] });
    expect(await app.openBrowser().get('/step-up/methods')).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
  });

  test('steps up without passkeys too, and then has none of their endpoints', async () => {
    const off = await createTestApp({ withoutPasskeys: true });
    const { person, browser } = await off.signedIn();
    expect((await browser.get('/step-up/methods')).body).toEqual({ methods: ['password'] });
    expect((await browser.post('/step-up/password', { password: person.password })).status).toBe(200);
    for (const path of ['/passkey/list-user-passkeys', '/passkey/generate-authenticate-options']) {
      expect((await browser.get(path)).status).toBe(404);
    }
  });

  test('is recent for ten minutes after the sign-in or the step-up, whichever is later', () => {
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    expect(isRecentlyAuthenticated({ createdAt: ago(599) })).toBe(true);
    expect(isRecentlyAuthenticated({ createdAt: ago(601), steppedUpAt: null })).toBe(false);
    expect(isRecentlyAuthenticated({ createdAt: ago(9999), steppedUpAt: ago(10).toISOString() })).toBe(true);
    expect(isRecentlyAuthenticated({ createdAt: 'nonsense' })).toBe(false);
  });
});
