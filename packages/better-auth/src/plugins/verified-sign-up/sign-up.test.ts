import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createTestAuth,
  mailedToken,
  mailsTo,
  newAddress,
  nextMail,
  password,
  type TestAuth,
} from '../../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const cookieNames = (lines: string[]) => lines.map((line) => line.replace(/=[^;]*/, '').replace(/Expires=[^;]*/, ''));

describe('a sign-up', () => {
  it('makes no account before the address is proven', async () => {
    const { browser, email } = await app.signedUp();
    expect(await app.findUser(email)).toBeNull();
    expect(await browser.user()).toBeNull();
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(401);
  });

  it('answers alike for an address with an account and one without', async () => {
    const { email } = await app.signedIn();
    const known = await app.openBrowser().post('/sign-up/email', { name: 'Eve', email, password });
    const unknown = await app.openBrowser().post('/sign-up/email', { name: 'Eve', email: newAddress(), password });
    expect(known.status).toBe(200);
    expect([known.status, known.text, cookieNames(known.cookies)]).toEqual([
      unknown.status,
      unknown.text,
      cookieNames(unknown.cookies),
    ]);
    expect(known.cookies[0]?.length).toBe(unknown.cookies[0]?.length);
  });

  it('remembers where the person wanted to go, also in another browser', async () => {
    const email = newAddress();
    await app.openBrowser().post('/sign-up/email', { name: 'Ada', email, password, returnTo: '/settings' });
    const answer = await app.openBrowser().post('/sign-up/prove', { token: await mailedToken(email), password });
    expect(answer.body).toMatchObject({ returnTo: '/settings' });
  });

  it('tells the owner of a known address by mail, without a link that would finish it', async () => {
    const { email } = await app.signedIn();
    await app.openBrowser().post('/sign-up/email', { name: 'Eve', email: email.toUpperCase(), password });
    const mail = await nextMail(email, /^You already have an account at Latchkey$/);
    expect(mail.text).not.toContain('token');
    expect(await mailsTo(email)).toHaveLength(2);
  });

  it.each([
    ['no name', { name: '' }, 'INVALID_NAME'],
    ['a name of 101 characters', { name: 'a'.repeat(101) }, 'INVALID_NAME'],
    ['no address', { email: '' }, 'INVALID_EMAIL'],
    ['an address of another kind', { email: 'ada@localhost' }, 'INVALID_EMAIL'],
    ['two addresses', { email: 'a@example.com, b@example.com' }, 'INVALID_EMAIL'],
    ['a line break in the address', { email: 'a@example.com\nbcc: b@example.com' }, 'INVALID_EMAIL'],
    ['14 characters', { password: 'a'.repeat(14) }, 'PASSWORD_TOO_SHORT'],
    ['129 characters', { password: 'a'.repeat(129) }, 'PASSWORD_TOO_LONG'],
    ['a number for a password', { password: 123456789012345 }, 'VALIDATION_ERROR'],
  ])('is refused with %s', async (_what, wrong, code) => {
    const body = { name: 'Ada', email: newAddress(), password, ...wrong };
    const answer = await app.openBrowser().post('/sign-up/email', body);
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.cookies).toEqual([]);
  });
});

describe('the link in the mail', () => {
  it('finishes the sign-up without the password in the browser that signed up', async () => {
    const { browser, email, token } = await app.signedUp();
    expect((await browser.post('/sign-up/prove', { token })).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email, name: 'Ada', emailVerified: true });
    expect([...browser.jar.keys()].sort()).toEqual([
      'latchkey.known_accounts',
      'latchkey.language',
      'latchkey.session_data',
      'latchkey.session_token',
    ]);
  });

  it('finishes it elsewhere with the password chosen at sign-up only', async () => {
    const { email, token } = await app.signedUp();
    const elsewhere = app.openBrowser();
    expect(await elsewhere.post('/sign-up/prove', { token })).toMatchObject({ status: 403, code: 'PASSWORD_REQUIRED' });
    expect(await elsewhere.post('/sign-up/prove', { token, password: `${password}!` })).toMatchObject({
      status: 401,
      code: 'INVALID_PASSWORD',
    });
    expect(await app.findUser(email)).toBeNull();
    expect((await elsewhere.post('/sign-up/prove', { token, password })).status).toBe(200);
    expect(await elsewhere.user()).toMatchObject({ email });
  });

  it('finishes it elsewhere with a new password, and then takes nothing over that was typed at sign-up', async () => {
    const { browser, email, token } = await app.signedUp();
    const elsewhere = app.openBrowser();
    const prove = (newPassword: string) => elsewhere.post('/sign-up/prove', { token, newPassword });
    expect(await prove('too short')).toMatchObject({ status: 400, code: 'PASSWORD_TOO_SHORT' });
    expect(await prove('a'.repeat(129))).toMatchObject({ status: 400, code: 'PASSWORD_TOO_LONG' });
    expect((await prove('a password of the owner')).status).toBe(200);
    expect(await elsewhere.user()).toMatchObject({ email, name: email.split('@')[0] });
    expect(await browser.user()).toBeNull();
    const signIn = (tried: string) => app.openBrowser().post('/sign-in/email', { email, password: tried });
    expect((await signIn(password)).status).toBe(401);
    expect((await signIn('a password of the owner')).status).toBe(200);
  });

  it('asks a browser that signed up for another address for the password too', async () => {
    const { token } = await app.signedUp();
    const other = await app.signedUp();
    expect(await other.browser.post('/sign-up/prove', { token })).toMatchObject({ code: 'PASSWORD_REQUIRED' });
  });

  it('works once', async () => {
    const { browser, token } = await app.signedUp();
    await browser.post('/sign-up/prove', { token });
    const again = await app.openBrowser().post('/sign-up/prove', { token, password });
    expect(again).toMatchObject({ status: 400, code: 'SIGN_UP_NOT_FOUND' });
  });

  it('has one winner when it is opened twice at once', async () => {
    const { browser, email, token } = await app.signedUp();
    const elsewhere = app.openBrowser();
    const answers = await Promise.all([
      browser.post('/sign-up/prove', { token }),
      elsewhere.post('/sign-up/prove', { token, password }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const user = await app.findUser(email);
    expect(await app.context.internalAdapter.findAccounts(user?.id ?? '')).toHaveLength(1);
  });

  it('is refused after 24 hours', async () => {
    const { browser, email, token } = await app.signedUp();
    await app.db.execute(
      sql`update verification set expires_at = now() at time zone 'utc' - interval '1 second' where identifier = ${`sign-up:${token.split('.')[0]}`}`,
    );
    expect(await browser.post('/sign-up/prove', { token })).toMatchObject({ status: 400, code: 'SIGN_UP_NOT_FOUND' });
    expect(await app.findUser(email)).toBeNull();
  });

  it.each([
    ['empty', () => ''],
    ['garbage', () => 'not a token'],
    ['another id under the same seal', (token: string) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`],
    ['another seal', (token: string) => `${token.slice(0, -4)}AAAA`],
    ['no seal', (token: string) => token.split('.')[0]],
    ['a shortened seal', (token: string) => token.slice(0, -8)],
    ['a third part', (token: string) => `${token}.x`],
    ['very long', (token: string) => token + 'x'.repeat(10_000)],
    ['a list', (token: string) => [token]],
  ])('is refused when the token is %s', async (_what, tamper) => {
    const { browser, email, token } = await app.signedUp();
    expect((await browser.post('/sign-up/prove', { token: tamper(token), password })).status).toBe(400);
    expect(await app.findUser(email)).toBeNull();
  });

  it('cannot be made from the cookie of the browser that signed up', async () => {
    const { browser, email } = await app.signedUp();
    const token = decodeURIComponent(browser.jar.get('latchkey.sign_up') ?? '');
    expect(token).toContain('.');
    expect(await browser.post('/sign-up/prove', { token })).toMatchObject({ status: 400 });
    expect(await app.findUser(email)).toBeNull();
  });

  it('still opens after the secret has been rotated, also in the browser that signed up', async () => {
    const [oldSecret, newSecret] = ['the first secret'.padEnd(40, '.'), 'the second secret'.padEnd(40, '.')];
    const old = await createTestAuth({ BETTER_AUTH_SECRETS: `1:${oldSecret}` });
    const first = await old.signedUp();
    const second = await old.signedUp();
    const rotated = await createTestAuth({ BETTER_AUTH_SECRETS: `2:${newSecret},1:${oldSecret}` });
    const here = rotated.openBrowser();
    for (const [name, value] of first.browser.jar) here.jar.set(name, value);
    expect((await here.post('/sign-up/prove', { token: first.token })).status).toBe(200);
    const elsewhere = await rotated.openBrowser().post('/sign-up/prove', { token: second.token, password });
    expect(elsewhere.status).toBe(200);

    const gone = await createTestAuth({ BETTER_AUTH_SECRETS: `2:${newSecret}` });
    const third = await old.signedUp();
    expect((await gone.openBrowser().post('/sign-up/prove', { token: third.token, password })).status).toBe(400);
  });

  it('of a second sign-up cannot take over an account that was proven meanwhile', async () => {
    const { browser, email, token } = await app.signedUp();
    const attacker = app.openBrowser();
    await attacker.post('/sign-up/email', { name: 'Eve', email, password: 'the password of an attacker' });
    const attackersToken = await mailedToken(email);
    await browser.post('/sign-up/prove', { token });
    const answer = await attacker.post('/sign-up/prove', { token: attackersToken });
    expect(answer).toMatchObject({ status: 409, code: 'ADDRESS_ALREADY_PROVEN' });
    expect(await attacker.user()).toBeNull();
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(200);
  });

  it('comes again when asked for, and is the same', async () => {
    const { browser, email, token } = await app.signedUp();
    expect((await browser.post('/sign-up/resend')).status).toBe(200);
    expect(await mailedToken(email)).toBe(token);
  });

  it('is not sent again for a browser that signed up for nothing, or has finished', async () => {
    expect(await app.openBrowser().post('/sign-up/resend')).toMatchObject({ status: 400, code: 'SIGN_UP_NOT_FOUND' });
    const { browser, token } = await app.signedUp();
    const before = new Map(browser.jar);
    await browser.post('/sign-up/prove', { token });
    for (const [name, value] of before) browser.jar.set(name, value);
    expect(await browser.post('/sign-up/resend')).toMatchObject({ status: 400, code: 'SIGN_UP_NOT_FOUND' });
  });

  it('is not used up by looking at it', async () => {
    const { browser, email, token } = await app.signedUp();
    const cookie = [...browser.jar].map((pair) => pair.join('=')).join('; ');
    const look = (headers: HeadersInit) =>
      app.auth.api.inspectSignUp({ query: { token }, headers: new Headers(headers) });
    expect(await look({ cookie })).toEqual({ state: 'same-browser', email });
    expect(await look({})).toEqual({ state: 'needs-password', email });
    expect(await app.auth.api.inspectSignUp({ query: { token: 'x' }, headers: new Headers() })).toEqual({
      state: 'invalid',
    });
    expect(await app.auth.api.pendingSignUp({ headers: new Headers({ cookie }) })).toEqual({ email });
    expect((await browser.post('/sign-up/prove', { token })).status).toBe(200);
  });

  it.each(['/inspect-sign-up', '/pending-sign-up'])('shows nobody outside what %s knows', async (path) => {
    expect((await app.openBrowser().get(`${path}?token=x`)).status).toBe(404);
  });
});
