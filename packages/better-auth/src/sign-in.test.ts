import { hashPassword as scrypt } from 'better-auth/crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, httpsSite, mailsTo, nextMail, password, type TestAuth } from '../test/test-auth';
import { disabledPaths } from './options';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const storedHash = async (email: string) => {
  const user = await app.findUser(email);
  return (await app.context.internalAdapter.findCredentialAccount(user?.id ?? ''))?.password;
};

describe('signing in with a password', () => {
  it('works with the right password and not with a wrong one', async () => {
    const { email } = await app.signedIn();
    const browser = app.openBrowser();
    expect(await browser.post('/sign-in/email', { email, password: `${password}!` })).toMatchObject({
      status: 401,
      code: 'INVALID_EMAIL_OR_PASSWORD',
    });
    expect(await browser.user()).toBeNull();
    expect((await browser.post('/sign-in/email', { email, password })).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email });
  });

  it('answers alike for a wrong password and an unknown address', async () => {
    const { email } = await app.signedIn();
    const wrong = await app.openBrowser().post('/sign-in/email', { email, password: 'not the password at all' });
    const unknown = await app
      .openBrowser()
      .post('/sign-in/email', { email: 'nobody@example.com', password: 'not the password at all' });
    expect([unknown.status, unknown.text, unknown.cookies]).toEqual([wrong.status, wrong.text, wrong.cookies]);
  });

  it('stores an argon2id hash of the published parameters', async () => {
    const { email } = await app.signedIn();
    expect(await storedHash(email)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('accepts a scrypt hash that Better Auth made', async () => {
    const { email } = await app.signedIn();
    const user = await app.findUser(email);
    await app.context.internalAdapter.updatePassword(user?.id ?? '', await scrypt('an older password of theirs'));
    const right = await app.openBrowser().post('/sign-in/email', { email, password: 'an older password of theirs' });
    const wrong = await app.openBrowser().post('/sign-in/email', { email, password });
    expect([right.status, wrong.status]).toEqual([200, 401]);
  });

  it('takes a password in another Unicode form for the same', async () => {
    const { browser, email } = await app.signedIn();
    const composed = 'caf\u00e9 au lait for everyone';
    await browser.post('/change-password', { currentPassword: password, newPassword: composed });
    const answer = await app.openBrowser().post('/sign-in/email', { email, password: composed.normalize('NFD') });
    expect(answer.status).toBe(200);
  });

  it('ends the session this browser had before, and no other', async () => {
    const { browser, email } = await app.signedIn();
    const elsewhere = app.openBrowser();
    await elsewhere.post('/sign-in/email', { email, password });
    const before = new Map(browser.jar);
    await browser.post('/sign-in/email', { email, password });

    const thief = app.openBrowser();
    for (const [name, value] of before) thief.jar.set(name, value);
    expect(await thief.user()).toBeNull();
    expect(await browser.user()).toMatchObject({ email });
    expect(await elsewhere.user()).toMatchObject({ email });
  });
});

describe('the session', () => {
  it('never has its token in a body', async () => {
    const { email } = await app.signedIn();
    const browser = app.openBrowser();
    const answers = [
      await browser.post('/sign-in/email', { email, password }),
      await browser.get('/get-session'),
      await browser.post('/update-user', { name: 'Ada Lovelace' }),
      await browser.get('/get-session'),
    ];
    const token = browser.sessionToken ?? '';
    answers.push(
      await browser.post('/change-password', {
        currentPassword: password,
        newPassword: 'another password of theirs',
        revokeOtherSessions: true,
      }),
    );
    expect(token).toMatch(/^\w{32}$/);
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(token);
      expect(text).not.toContain(browser.sessionToken);
      expect(text).not.toContain('"token"');
    }
  });

  it('is gone for good after signing out', async () => {
    const { browser } = await app.signedIn();
    const before = new Map(browser.jar);
    expect((await browser.post('/sign-out')).status).toBe(200);
    const thief = app.openBrowser();
    for (const [name, value] of before) thief.jar.set(name, value);
    expect([await browser.user(), await thief.user()]).toEqual([null, null]);
  });

  it('has a cookie that scripts cannot read and other sites cannot send', async () => {
    const { email } = await app.signedIn();
    const { cookies } = await app.openBrowser().post('/sign-in/email', { email, password });
    const cookie = cookies.find((line) => line.startsWith('latchkey.session_token=')) ?? '';
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax']);
  });

  it('has a __Host- cookie on https, and so has a pending sign-up', async () => {
    const site = await createTestAuth(httpsSite);
    const { browser, email } = await site.signedIn();
    const { cookies } = await browser.post('/sign-in/email', { email, password });
    const cookie = cookies.find((line) => line.startsWith('__Host-latchkey.session_token=')) ?? '';
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    const pending = await site.signedUp();
    expect([...pending.browser.jar.keys()]).toEqual(['__Host-latchkey.sign_up']);
  });

  it('outlives a rotation of the secret, for as long as the old one is listed', async () => {
    const [oldSecret, newSecret] = ['the first secret'.padEnd(40, '.'), 'the second secret'.padEnd(40, '.')];
    const before = await createTestAuth({ BETTER_AUTH_SECRETS: `1:${oldSecret}` });
    const { browser, email } = await before.signedIn();
    const after = async (list: string) => {
      const later = (await createTestAuth({ BETTER_AUTH_SECRETS: list })).openBrowser();
      for (const [name, value] of browser.jar) later.jar.set(name, value);
      return later;
    };
    const rotated = await after(`2:${newSecret},1:${oldSecret}`);
    expect(await rotated.user()).toMatchObject({ email });
    expect((await rotated.post('/update-user', { name: 'Ada Lovelace' })).status).toBe(200);
    expect(await (await after(`2:${newSecret}`)).user()).toBeNull();

    const back = await after(`2:${newSecret},1:${oldSecret}`);
    await back.post('/sign-in/email', { email, password });
    expect(await browser.user()).toBeNull();
  });

  it('is not taken from a cookie signed by a secret that was never listed', async () => {
    const [oldSecret, newSecret] = ['the first secret'.padEnd(40, '.'), 'the second secret'.padEnd(40, '.')];
    const { browser } = await app.signedIn();
    const thief = (await createTestAuth({ BETTER_AUTH_SECRETS: `2:${newSecret},1:${oldSecret}` })).openBrowser();
    for (const [name, value] of browser.jar) thief.jar.set(name, value);
    expect(await thief.user()).toBeNull();
  });

  it('cannot be made up: a cookie with another signature is nobody', async () => {
    const { browser } = await app.signedIn();
    const thief = app.openBrowser();
    thief.jar.set('latchkey.session_token', `${browser.sessionToken}.${btoa('x'.repeat(32))}`);
    expect(await thief.user()).toBeNull();
  });
});

describe('requests of other sites', () => {
  it.each([
    ['/sign-in/email', { email: 'a@example.com', password }],
    ['/sign-up/email', { name: 'Ada', email: 'a@example.com', password }],
    ['/sign-up/resend', {}],
    ['/sign-up/prove', { token: 'x' }],
    ['/request-password-reset', { email: 'a@example.com' }],
    ['/update-user', { name: 'Eve' }],
    ['/change-password', { currentPassword: password, newPassword: password }],
    ['/sign-out', {}],
  ])('are refused at %s, whoever is signed in', async (path, body) => {
    const { browser, email } = await app.signedIn();
    const answer = await browser.post(path, body, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 403, code: 'INVALID_ORIGIN' });
    expect(await browser.user()).toMatchObject({ email, name: 'Ada' });
  });

  it('are refused for a visitor without cookies too', async () => {
    const answer = await app
      .openBrowser()
      .post('/sign-in/email', { email: 'a@example.com', password }, { origin: 'https://evil.example' });
    expect(answer).toMatchObject({ status: 403, code: 'INVALID_ORIGIN' });
  });
});

describe('endpoints that have a better one, or would show tokens', () => {
  it.each(disabledPaths)('%s is not there', async (path) => {
    const { browser } = await app.signedIn();
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path, {})).status).toBe(404);
  });
});

describe('the profile', () => {
  it.each([
    ['an empty name', { name: '' }],
    ['a name of spaces', { name: '   ' }],
    ['a name of 101 characters', { name: 'a'.repeat(101) }],
    ['a name that is no text', { name: { first: 'Ada' } }],
    ['a picture', { name: 'Ada', image: 'https://evil.example/track.gif' }],
    ['another address', { email: 'other@example.com' }],
    ['a proven address', { emailVerified: true }],
    ['nothing', {}],
  ])('does not take %s', async (_what, body) => {
    const { browser, email } = await app.signedIn();
    expect((await browser.post('/update-user', body)).status).toBe(400);
    expect(await app.findUser(email)).toMatchObject({ name: 'Ada', email, image: null });
  });

  it('takes a name and trims it', async () => {
    const { browser, email } = await app.signedIn();
    expect((await browser.post('/update-user', { name: `  ${'b'.repeat(100)} ` })).status).toBe(200);
    expect(await app.findUser(email)).toMatchObject({ name: 'b'.repeat(100) });
  });

  it('is nobody else’s to change', async () => {
    expect((await app.openBrowser().post('/update-user', { name: 'Eve' })).status).toBe(401);
  });
});

describe('changing the password', () => {
  it('needs the current one, and tells the owner by mail', async () => {
    const { browser, email } = await app.signedIn();
    const newPassword = 'another password of theirs';
    const refused = await browser.post('/change-password', { currentPassword: 'wrong password it is', newPassword });
    expect(refused).toMatchObject({ status: 400, code: 'INVALID_PASSWORD' });
    expect((await mailsTo(email)).map(({ subject }) => subject)).not.toContain(
      'Your password for Latchkey was changed',
    );

    expect((await browser.post('/change-password', { currentPassword: password, newPassword })).status).toBe(200);
    await nextMail(email, /^Your password for Latchkey was changed$/);
    const old = await app.openBrowser().post('/sign-in/email', { email, password });
    const now = await app.openBrowser().post('/sign-in/email', { email, password: newPassword });
    expect([old.status, now.status]).toEqual([401, 200]);
  });

  it('ends every other session when asked to', async () => {
    const { browser, email } = await app.signedIn();
    const elsewhere = app.openBrowser();
    await elsewhere.post('/sign-in/email', { email, password });
    await browser.post('/change-password', {
      currentPassword: password,
      newPassword: 'another password of theirs',
      revokeOtherSessions: true,
    });
    expect(await elsewhere.user()).toBeNull();
    expect(await browser.user()).toMatchObject({ email });
  });
});
