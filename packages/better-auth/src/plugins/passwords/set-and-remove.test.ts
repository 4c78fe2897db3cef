import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createTestAuth,
  mailedLinkToken,
  mailedRecoveryToken,
  mailedResetToken,
  mailsTo,
  newAddress,
  nextMail,
  password,
  type TestAuth,
} from '../../../test/test-auth';

const newPassword = 'another password of theirs';
let app: TestAuth;
let passwordsOnly: TestAuth;
beforeAll(async () => {
  app = await createTestAuth({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' });
  passwordsOnly = await createTestAuth();
});

const without = async () => {
  const person = await app.signedIn();
  expect((await person.browser.post('/password/remove')).status).toBe(200);
  return person;
};
const ageSessions = (email: string) =>
  app.db.execute(
    sql`update session set created_at = created_at - interval '11 minutes' where user_id = (select id from "user" where email = ${email})`,
  );
const providersOf = async (email: string) => {
  const accounts = await app.context.internalAdapter.findAccounts((await app.findUser(email))?.id ?? '');
  return accounts.map(({ providerId }) => providerId);
};

describe('removing the password', () => {
  it('ends signing in with it and every reset that is out, keeps the session, and tells the owner', async () => {
    const { browser, email } = await app.signedIn();
    await app.openBrowser().post('/request-password-reset', { email });
    const token = await mailedResetToken(email);
    expect((await browser.post('/password/remove')).status).toBe(200);
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(401);
    expect((await app.openBrowser().post('/reset-password', { token, newPassword })).status).toBe(400);
    expect(await browser.user()).toMatchObject({ email });
    expect((await nextMail(email, /was removed$/)).text).toContain('/auth/not-me?token=');
  });

  it('is refused while nothing else signs in', async () => {
    const { browser, email } = await passwordsOnly.signedIn();
    expect(await browser.post('/password/remove')).toMatchObject({ status: 409, code: 'LAST_WAY_IN' });
    expect((await passwordsOnly.openBrowser().post('/sign-in/email', { email, password })).status).toBe(200);
  });

  it('asks for a recent sign-in', async () => {
    const { browser, email } = await app.signedIn();
    await ageSessions(email);
    expect(await browser.post('/password/remove')).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' });
    expect(await providersOf(email)).toEqual(['credential']);
  });

  it('is refused to a visitor and to other sites', async () => {
    expect((await app.openBrowser().post('/password/remove')).status).toBe(401);
    const { browser } = await app.signedIn();
    const answer = await browser.post('/password/remove', {}, { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
  });

  it('twice says the same and writes once', async () => {
    const { browser, email } = await without();
    expect((await browser.post('/password/remove')).status).toBe(200);
    await nextMail(email, /was removed$/);
    expect((await mailsTo(email)).filter(({ subject }) => /was removed$/.test(subject))).toHaveLength(1);
  });
});

describe('setting a password where there is none', () => {
  it('lets its owner sign in with it, and tells them', async () => {
    const { browser, email } = await without();
    expect((await browser.post('/password/set', { newPassword })).status).toBe(200);
    const signIn = await app.openBrowser().post('/sign-in/email', { email, password: newPassword });
    expect(signIn.status).toBe(200);
    await nextMail(email, /has a password now$/);
  });

  it('is refused where there is one', async () => {
    const { browser, email } = await app.signedIn();
    const answer = await browser.post('/password/set', { newPassword });
    expect(answer).toMatchObject({ status: 409, code: 'PASSWORD_EXISTS' });
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(200);
  });

  it('has one winner when two are set at once', async () => {
    const { browser, email } = await without();
    const answers = await Promise.all(
      [newPassword, `${newPassword} too`].map((tried) => browser.post('/password/set', { newPassword: tried })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await providersOf(email)).toEqual(['credential']);
  });

  it('asks for a recent sign-in and keeps the rules of passwords', async () => {
    const { browser, email } = await without();
    for (const [tried, code] of [
      ['short', 'PASSWORD_TOO_SHORT'],
      ['a'.repeat(129), 'PASSWORD_TOO_LONG'],
    ]) {
      expect(await browser.post('/password/set', { newPassword: tried })).toMatchObject({ status: 400, code });
    }
    await ageSessions(email);
    expect(await browser.post('/password/set', { newPassword })).toMatchObject({
      status: 403,
      code: 'STEP_UP_REQUIRED',
    });
  });

  it('is undone by its owner, who says it was somebody else', async () => {
    const { browser, email } = await without();
    await browser.post('/password/set', { newPassword });
    const { text } = await nextMail(email, /has a password now$/);
    const token = decodeURIComponent(/not-me\?token=(\S+)/.exec(text)?.[1] ?? '');
    const look = () => app.auth.api.inspectReport({ query: { token } });
    expect(await look()).toMatchObject({ kind: 'passwordSet', password: 'removed' });
    await browser.post('/password/remove');
    expect(await look(), 'there is none to speak of').toMatchObject({ password: null });
    await browser.post('/password/set', { newPassword });
    const answer = await app.openBrowser().post('/not-me', { token });
    expect(answer.status).toBe(200);
    expect(answer.body?.newPassword).toMatch(/^\/auth\/recover\/link\?token=/);
    expect(await providersOf(email)).toEqual([]);
    expect(await browser.user()).toBeNull();
  });
});

describe('a reset for an account without a password', () => {
  it('is answered like any other, and mails a link that signs in', async () => {
    const { email } = await without();
    const answers = [];
    for (const address of [email, newAddress(), (await app.signedIn()).email]) {
      const answer = await app.openBrowser().post('/request-password-reset', { email: address });
      answers.push([answer.status, answer.text, answer.cookies]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);

    const token = await mailedRecoveryToken(email);
    const browser = app.openBrowser();
    expect(await browser.post('/recover/sign-in', { token })).toMatchObject({
      status: 403,
      code: 'CONFIRMATION_REQUIRED',
    });
    expect((await browser.post('/recover/sign-in', { token, confirmed: true })).status).toBe(200);
    expect((await browser.get('/get-session')).body).toMatchObject({
      user: { email },
      session: { authMethod: 'email' },
    });
    expect((await browser.post('/recover/sign-in', { token, confirmed: true })).status).toBe(400);
    await nextMail(email, /^Someone got back into your/);
    expect(await providersOf(email)).toEqual([]);
  });

  it('never gives it one, by whatever token', async () => {
    const { email } = await without();
    await app.openBrowser().post('/request-password-reset', { email });
    const recovery = await mailedRecoveryToken(email);
    const stale = 'a-token-from-before-the-removal';
    await app.context.internalAdapter.createVerificationValue({
      identifier: `reset-password:${stale}`,
      value: (await app.findUser(email))?.id ?? '',
      expiresAt: new Date(Date.now() + 60_000),
    });
    for (const token of [recovery, stale]) {
      const answer = await app.openBrowser().post('/reset-password', { token, newPassword });
      expect(answer).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
      const byQuery = await app.openBrowser().post(`/reset-password?token=${token}`, { newPassword });
      expect(byQuery).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
    }
    expect(await providersOf(email)).toEqual([]);
  });

  it('leads an account that was made by a link back in as well', async () => {
    const browser = app.openBrowser();
    const email = newAddress();
    await browser.post('/magic-link/send', { email });
    await browser.post('/magic-link/sign-in', { token: await mailedLinkToken(email) });
    await app.openBrowser().post('/request-password-reset', { email });
    const token = await mailedRecoveryToken(email);
    expect((await app.openBrowser().post('/recover/sign-in', { token, confirmed: true })).status).toBe(200);
  });
});

it('the endpoints of passwords are 404 while those are off', async () => {
  const off = await createTestAuth({ NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' });
  const paths = [
    '/sign-in/email',
    '/sign-up/email',
    '/sign-up/prove',
    '/sign-up/resend',
    '/request-password-reset',
    '/reset-password',
    '/change-password',
    '/password/remove',
    '/password/set',
    '/recover/sign-in',
    '/step-up/password',
    '/set-password',
  ];
  for (const path of paths) expect((await off.openBrowser().post(path, {})).status, path).toBe(404);
});
