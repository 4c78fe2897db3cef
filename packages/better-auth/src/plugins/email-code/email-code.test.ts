import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { squat } from '../../../test/squat';
import { createTestAuth, mailedCode, mailsTo, newAddress, nextMail, type TestAuth } from '../../../test/test-auth';

const settings = { NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_PASSKEY: 'true' };
let app: TestAuth;
let other: TestAuth;
beforeAll(async () => {
  app = await createTestAuth(settings);
  other = await createTestAuth(settings);
});

const signedUp = async (email = newAddress(), name = 'Ada') => {
  const browser = app.openBrowser();
  expect((await browser.post('/sign-up/code', { email, name })).status).toBe(200);
  return { browser, email, code: await mailedCode(email) };
};
const signedIn = async () => {
  const person = await signedUp();
  expect((await person.browser.post('/email-code/verify', { code: person.code })).status).toBe(200);
  return person;
};
const recovering = async (email: string) => {
  const browser = app.openBrowser();
  expect((await browser.post('/recover/code', { email })).status).toBe(200);
  return { browser, email };
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const refused = { status: 401, code: 'INVALID_CODE' };

describe('a sign-up by code', () => {
  it('makes the account when the code comes, proven and signed in', async () => {
    const { browser, email, code } = await signedUp();
    expect(await app.findUser(email)).toBeNull();
    const answer = await browser.post('/email-code/verify', { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    expect(answer.body).toMatchObject({ isNew: true, user: { email, name: 'Ada' } });
    expect((await browser.get('/get-session')).body).toMatchObject({ session: { authMethod: 'email' } });
    expect(await app.findUser(email)).toMatchObject({ emailVerified: true });
  });

  it('of an address with an account signs in to that, with the same answer and mail', async () => {
    const known = await signedIn();
    const again = await signedUp(known.email, 'Mallory');
    const fresh = await signedUp();
    const [one, two] = [(await mailsTo(known.email))[0], (await mailsTo(fresh.email))[0]];
    const plain = (text = '', email = '', code = '') =>
      text
        .replaceAll(email, '<email>')
        .replace(code, '<code>')
        .replace(/token=\S+/, 'token=…');
    expect(plain(one?.text, known.email, again.code)).toBe(plain(two?.text, fresh.email, fresh.code));
    const answer = await again.browser.post('/email-code/verify', { code: again.code });
    expect(answer.body).toMatchObject({ isNew: false, user: { name: 'Ada' } });
  });

  it('needs a name', async () => {
    const answer = await app.openBrowser().post('/sign-up/code', { email: newAddress(), name: ' ' });
    expect(answer).toMatchObject({ status: 400, code: 'INVALID_NAME' });
  });
});

describe('a recovery by code', () => {
  it('signs in and tells the owner', async () => {
    const { email } = await signedIn();
    const { browser } = await recovering(email);
    expect((await browser.post('/email-code/verify', { code: await mailedCode(email) })).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email });
    const notice = await nextMail(email, /^Someone got back into your/);
    expect(notice.text).toContain('/auth/not-me?token=');
  });

  it('is answered alike without an account; that mail says there is none and carries neither code nor link', async () => {
    const known = (await signedIn()).email;
    const unknown = newAddress();
    const answers = [];
    for (const email of [known, unknown]) {
      const answer = await app.openBrowser().post('/recover/code', { email });
      answers.push([answer.status, answer.text, answer.cookies.map((line) => line.split('=')[0])]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const mail = await nextMail(unknown, /^No account/);
    expect(mail.text).not.toMatch(/^\d{6}$|token=/m);
  });

  it('opens nothing when the account was deleted meanwhile', async () => {
    const { email } = await signedIn();
    const { browser } = await recovering(email);
    const code = await mailedCode(email);
    await app.context.internalAdapter.deleteUser((await app.findUser(email))?.id ?? '');
    expect(await browser.post('/email-code/verify', { code })).toMatchObject(refused);
    expect(await app.findUser(email)).toBeNull();
  });

  it('lets nothing survive that was on an account before its owner proved the address', async () => {
    const account = await squat(app);
    const { browser } = await recovering(account.email);
    const code = await mailedCode(account.email);
    expect((await browser.post('/email-code/verify', { code })).status).toBe(200);
    const { sessions, accounts, passkeys } = await account.inventory();
    expect([accounts, passkeys]).toEqual([[], 0]);
    expect(sessions).not.toContain(account.token);
  });
});

describe('a code', () => {
  it('is good in the browser that asked and in no other', async () => {
    const { browser, code } = await signedUp();
    const stranger = app.openBrowser();
    expect(await stranger.post('/email-code/verify', { code })).toMatchObject({
      status: 400,
      code: 'ATTEMPT_NOT_FOUND',
    });
    const another = await signedUp();
    expect(await another.browser.post('/email-code/verify', { code })).toMatchObject(refused);
    expect((await browser.post('/email-code/verify', { code })).status).toBe(200);
  });

  it('works once', async () => {
    const { browser, code } = await signedUp();
    const cookies = new Map(browser.jar);
    expect((await browser.post('/email-code/verify', { code })).status).toBe(200);
    const replay = app.openBrowser();
    for (const [name, value] of cookies) replay.jar.set(name, value);
    expect((await replay.post('/email-code/verify', { code })).status).toBe(400);
  });

  it('has five tries, whichever process counts them', async () => {
    const { browser, code } = await signedUp();
    const elsewhere = other.openBrowser();
    for (const [name, value] of browser.jar) elsewhere.jar.set(name, value);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const from = attempt % 2 ? browser : elsewhere;
      expect(await from.post('/email-code/verify', { code: wrong(code) })).toMatchObject(refused);
    }
    expect(await browser.post('/email-code/verify', { code })).toMatchObject(refused);
  });

  it('costs no try when it is none', async () => {
    const { browser, code } = await signedUp();
    for (const none of ['', '12345', 'abcdef', '1234567']) {
      expect(await browser.post('/email-code/verify', { code: none })).toMatchObject(refused);
    }
    for (let attempt = 0; attempt < 4; attempt += 1) await browser.post('/email-code/verify', { code: wrong(code) });
    expect((await browser.post('/email-code/verify', { code })).status).toBe(200);
  });

  it('has one winner when it comes eight times at once', async () => {
    const { browser, code } = await signedUp();
    const answers = await Promise.all(Array.from({ length: 8 }, () => browser.post('/email-code/verify', { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('is void when another was sent, and after ten minutes', async () => {
    const { browser, email, code } = await signedUp();
    expect((await browser.post('/email-code/resend')).status).toBe(200);
    const second = await mailedCode(email);
    if (second !== code) expect(await browser.post('/email-code/verify', { code })).toMatchObject(refused);
    await app.db.execute(
      sql`update verification set expires_at = now() at time zone 'utc' - interval '1 second' where identifier like 'email-code:%'`,
    );
    expect(await browser.post('/email-code/verify', { code: second })).toMatchObject(refused);
  });

  it.each([
    ['/recover/code', 5],
    ['/sign-up/code', 10],
    ['/email-code/verify', 10],
  ])('has a limit for each client at %s: %i a minute', async (path, most) => {
    const browser = app.openBrowser();
    const attempt = () => browser.post(path, { email: newAddress(), name: 'Ada', code: '000000' });
    for (let count = 0; count < most; count += 1) expect((await attempt()).status).not.toBe(429);
    expect((await attempt()).status).toBe(429);
  });

  it('is mailed to an address five times an hour at most, and the answer does not say so', async () => {
    const email = newAddress();
    const answers = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const answer = await app.openBrowser().post('/sign-up/code', { email, name: 'Ada' });
      answers.push([answer.status, answer.text]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(await mailsTo(email)).toHaveLength(5);
  });

  it('stays good when another was asked for and over the limit', async () => {
    const { browser, email, code } = await signedUp();
    for (let mail = 1; mail < 5; mail += 1) await other.openBrowser().post('/sign-up/code', { email, name: 'Ada' });
    expect((await browser.post('/email-code/resend')).status).toBe(200);
    expect(await mailsTo(email)).toHaveLength(5);
    expect((await browser.post('/email-code/verify', { code })).status).toBe(200);
  });
});

it.each([
  ['passwords are on', { NEXT_PUBLIC_AUTH_PASSKEY: 'true' }],
  ['links are on', { ...settings, NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' }],
  ['passkeys are not shown', {}],
])('codes are 404 where %s; their link too, unless passwords have a use for it', async (_why, variables) => {
  const without = await createTestAuth(variables);
  for (const path of ['/sign-up/code', '/recover/code', '/email-code/resend', '/email-code/verify']) {
    expect((await without.openBrowser().post(path, { email: newAddress() })).status).toBe(404);
  }
  const link = await without.openBrowser().post('/recover/sign-in', { token: 'x' });
  expect(link.status).toBe('NEXT_PUBLIC_AUTH_PASSWORD' in variables ? 404 : 400);
});
