import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { squat, squattersPassword } from '../../../test/squat';
import { createTestAuth, mailedLinkToken, mailsTo, newAddress, password, type TestAuth } from '../../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' });
});

const asked = async (email = newAddress(), more: Record<string, string> = {}) => {
  const browser = app.openBrowser();
  const answer = await browser.post('/magic-link/send', { email, ...more });
  expect(answer.status).toBe(200);
  return { browser, email, token: await mailedLinkToken(email) };
};
const use = (browser: ReturnType<TestAuth['openBrowser']>, token: string, confirmed?: boolean) =>
  browser.post('/magic-link/sign-in', { token, confirmed });
const signedIn = async () => {
  const person = await asked();
  expect((await use(person.browser, person.token)).status).toBe(200);
  return person;
};

describe('asking for a link', () => {
  it('is answered alike for known and unknown addresses, with the same mail', async () => {
    const known = (await signedIn()).email;
    const unknown = newAddress();
    const answers = [];
    for (const email of [known, unknown]) {
      const answer = await app.openBrowser().post('/magic-link/send', { email });
      const [mail] = await mailsTo(email);
      answers.push({
        status: answer.status,
        body: answer.text,
        cookies: answer.cookies.map((line) => line.replace(/=[^;]*/, '')),
        mail: mail?.text.replaceAll(email, '<email>').replace(/token=\S+/, 'token=…'),
      });
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('makes no account', async () => {
    const { email, browser } = await asked();
    expect(await app.findUser(email)).toBeNull();
    expect(await browser.user()).toBeNull();
  });

  it.each(['', 'ada', 'ada@localhost', 'a@example.com, b@example.com', 'a@example.com\nbcc: b@example.com'])(
    'is refused for %j',
    async (email) => {
      const answer = await app.openBrowser().post('/magic-link/send', { email });
      expect(answer).toMatchObject({ status: 400, code: 'INVALID_EMAIL' });
    },
  );

  it('is refused from one client after five a minute', async () => {
    const browser = app.openBrowser();
    const ask = () => browser.post('/magic-link/send', { email: newAddress() });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  it('is refused to other sites', async () => {
    const headers = { origin: 'https://evil.example' };
    const answer = await app.openBrowser().post('/magic-link/send', { email: newAddress() }, headers);
    expect(answer.status).toBe(403);
  });

  it('again mails a new link, and both open', async () => {
    const { browser, email, token } = await asked();
    expect((await browser.post('/magic-link/resend')).status).toBe(200);
    const second = await mailedLinkToken(email);
    expect(second).not.toBe(token);
    expect((await use(browser, token)).status).toBe(200);
    expect((await use(browser, second)).status).toBe(200);
  });

  it('again is refused in a browser that never asked', async () => {
    const answer = await app.openBrowser().post('/magic-link/resend');
    expect(answer).toMatchObject({ status: 400, code: 'LINK_NOT_FOUND' });
  });
});

describe('the link, in the browser that asked', () => {
  it('makes the account under the name that was given, proven, and signs in', async () => {
    const { browser, email, token } = await asked(newAddress(), { name: 'Ada Byron', returnTo: '/settings' });
    const answer = await use(browser, token);
    expect(answer.body).toMatchObject({ isNew: true, returnTo: '/settings', user: { email, name: 'Ada Byron' } });
    expect(await app.findUser(email)).toMatchObject({ name: 'Ada Byron', emailVerified: true });
    const session = await browser.get('/get-session');
    expect(session.body).toMatchObject({ user: { email }, session: { authMethod: 'magic-link' } });
  });

  it('names an account after its address when nobody gave a name', async () => {
    const { browser, email, token } = await asked();
    await use(browser, token);
    expect(await app.findUser(email)).toMatchObject({ name: email.split('@')[0] });
  });

  it('signs in to the account there is, and leaves its name alone', async () => {
    const { email, browser } = await app.signedIn();
    const link = await asked(email, { name: 'Mallory' });
    expect((await use(link.browser, link.token)).body).toMatchObject({ isNew: false });
    expect(await app.findUser(email)).toMatchObject({ name: 'Ada' });
    expect(await browser.user()).toMatchObject({ email });
  });

  it('ends the session this browser had', async () => {
    const { browser, email } = await signedIn();
    const before = browser.sessionToken;
    await browser.post('/magic-link/send', { email });
    expect((await use(browser, await mailedLinkToken(email))).status).toBe(200);
    const old = await app.context.internalAdapter.findSession(before ?? '');
    expect([browser.sessionToken === before, old]).toEqual([false, null]);
  });

  it('has one winner when it is used eight times at once', async () => {
    const { browser, token } = await asked();
    const answers = await Promise.all(Array.from({ length: 8 }, () => use(browser, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400]));
  });

  it('beside another of the same new address makes one account, and both sign in', async () => {
    const email = newAddress();
    const [first, second] = [await asked(email), await asked(email)];
    const answers = await Promise.all([use(first.browser, first.token), use(second.browser, second.token)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await first.browser.user())?.id).toBe((await second.browser.user())?.id);
  });
});

describe('the link, in another browser', () => {
  it('needs a confirmation, and then signs in that browser and not the one that asked', async () => {
    const { browser, email, token } = await asked(newAddress(), { name: 'Mallory' });
    const owner = app.openBrowser();
    expect(await use(owner, token)).toMatchObject({ status: 403, code: 'CONFIRMATION_REQUIRED' });
    expect((await use(owner, token, true)).status).toBe(200);
    expect(await owner.user()).toMatchObject({ email });
    expect(await browser.user()).toBeNull();
  });

  it('takes no name from whoever asked', async () => {
    const { email, token } = await asked(newAddress(), { name: 'Mallory' });
    await use(app.openBrowser(), token, true);
    expect(await app.findUser(email)).toMatchObject({ name: email.split('@')[0] });
  });

  it('says whose it is and who asked, and looking uses nothing up', async () => {
    const { browser, email, token } = await asked();
    const inspect = (headers: Headers) => app.auth.api.inspectMagicLink?.({ query: { token }, headers });
    for (let look = 0; look < 3; look += 1) {
      const seen = await inspect(new Headers());
      expect(seen).toMatchObject({ state: 'elsewhere', email, askedBy: { userAgent: 'Mozilla/5.0 (Test)' } });
    }
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    expect(await inspect(new Headers({ cookie }))).toEqual({ state: 'same-browser', email });
    expect((await use(browser, token)).status).toBe(200);
    expect(await inspect(new Headers({ cookie }))).toEqual({ state: 'invalid' });
  });

  it('is not opened by a made-up cookie', async () => {
    const { token } = await asked();
    const forger = app.openBrowser();
    forger.jar.set('latchkey.magic_link', `${'a'.repeat(44)}.${'b'.repeat(43)}`);
    expect(await use(forger, token)).toMatchObject({ status: 403, code: 'CONFIRMATION_REQUIRED' });
  });
});

describe('a link opens nothing', () => {
  const refused = { status: 400, code: 'LINK_NOT_FOUND' };

  it('after ten minutes', async () => {
    const { browser, token } = await asked();
    const id = token.split('.')[0];
    await app.db.execute(
      sql`update verification set expires_at = now() at time zone 'utc' - interval '1 second' where identifier = ${`magic-link:${id}`}`,
    );
    expect(await use(browser, token)).toMatchObject(refused);
  });

  it('when its seal is changed, missing or of another kind', async () => {
    const { browser, token } = await asked();
    const [id] = token.split('.');
    for (const forged of [`${token}a`, `${id}.`, `${id}`, '', `x${token}`]) {
      expect(await use(browser, forged)).toMatchObject(refused);
    }
    expect(await browser.post('/recover/sign-in', { token, confirmed: true })).toMatchObject(refused);
    expect((await use(browser, token)).status).toBe(200);
  });

  it('when its account was deleted meanwhile, and makes no new one', async () => {
    const { email } = await signedIn();
    const { browser, token } = await asked(email);
    await app.context.internalAdapter.deleteUser((await app.findUser(email))?.id ?? '');
    expect(await use(browser, token)).toMatchObject(refused);
    expect(await app.findUser(email)).toBeNull();
  });

  it('when its account has another address meanwhile', async () => {
    const { email } = await signedIn();
    const { browser, token } = await asked(email);
    await app.context.internalAdapter.updateUserByEmail(email, { email: newAddress() });
    expect(await use(browser, token)).toMatchObject(refused);
  });
});

describe('what somebody put on an address before its owner', () => {
  it('does not survive the owner’s link', async () => {
    const account = await squat(app);
    const { browser, token } = await asked(account.email);
    expect((await use(browser, token)).status).toBe(200);
    const { sessions, accounts, passkeys } = await account.inventory();
    expect([accounts, passkeys]).toEqual([[], 0]);
    expect(sessions).not.toContain(account.token);
    expect(await app.findUser(account.email)).toMatchObject({ name: account.email.split('@')[0] });
    const answer = await app
      .openBrowser()
      .post('/sign-in/email', { email: account.email, password: squattersPassword });
    expect(answer.status).toBe(401);
  });

  it('as a sign-up with a password cannot be finished afterwards', async () => {
    const squatter = await app.signedUp();
    const owner = await asked(squatter.email);
    await use(owner.browser, owner.token);
    const answer = await squatter.browser.post('/sign-up/prove', { token: squatter.token });
    expect(answer).toMatchObject({ status: 409, code: 'ADDRESS_ALREADY_PROVEN' });
    const signIn = await app.openBrowser().post('/sign-in/email', { email: squatter.email, password });
    expect(signIn.status).toBe(401);
  });
});

it('sign-in by link is 404 while it is off', async () => {
  const without = await createTestAuth();
  for (const path of ['/magic-link/send', '/magic-link/resend', '/magic-link/sign-in']) {
    expect((await without.openBrowser().post(path, { email: newAddress(), token: 'x' })).status).toBe(404);
  }
});
