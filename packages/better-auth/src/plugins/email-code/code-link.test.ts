import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { squat } from '../../../test/squat';
import {
  createTestAuth,
  mailedCode,
  mailedCodeLinkToken,
  mailsTo,
  newAddress,
  type TestAuth,
} from '../../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth({ NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_PASSKEY: 'true' });
});

const asked = async (email = newAddress(), path = '/sign-up/code') => {
  const browser = app.openBrowser();
  expect((await browser.post(path, { email, name: 'Ada', returnTo: '/settings' })).status).toBe(200);
  return { browser, email, token: await mailedCodeLinkToken(email) };
};
const use = (token: string, browser = app.openBrowser(), confirmed = true) =>
  browser.post('/recover/sign-in', { token, confirmed });
const withAccount = async () => {
  const { email, token, browser } = await asked();
  expect((await use(token, browser)).status).toBe(200);
  return email;
};
const refused = { status: 400, code: 'LINK_NOT_FOUND' };

describe('the link beside a code', () => {
  it('signs in any browser after a confirming click, once, and not the one that asked', async () => {
    const { browser, email, token } = await asked(await withAccount(), '/recover/code');
    const owner = app.openBrowser();
    expect(await use(token, owner, false)).toMatchObject({ status: 403, code: 'CONFIRMATION_REQUIRED' });
    expect((await use(token, owner)).body).toMatchObject({ isNew: false, returnTo: '/settings' });
    const session = await owner.get('/get-session');
    expect(session.body).toMatchObject({ user: { email }, session: { authMethod: 'email' } });
    expect(await browser.user()).toBeNull();
    expect(await use(token)).toMatchObject(refused);
  });

  it('makes the account of a sign-up, and takes no name that was typed elsewhere', async () => {
    const { email, token } = await asked();
    expect(await app.findUser(email)).toBeNull();
    expect((await use(token)).body).toMatchObject({ isNew: true, user: { name: email.split('@')[0] } });
    expect(await app.findUser(email)).toMatchObject({ emailVerified: true });
  });

  it('gives it the name in the browser where it was typed', async () => {
    const { browser, token } = await asked();
    expect((await use(token, browser)).body).toMatchObject({ isNew: true, user: { name: 'Ada' } });
  });

  it('tells the owner of a recovery, and of nothing else', async () => {
    const email = await withAccount();
    const subjects = async () => (await mailsTo(email)).map(({ subject }) => subject);
    expect(await subjects()).not.toContainEqual(expect.stringMatching(/got back into/));
    await use((await asked(email, '/recover/code')).token);
    expect(await subjects()).toContainEqual(expect.stringMatching(/got back into/));
  });

  it('says who asked, and looking uses nothing up', async () => {
    const { email, token } = await asked();
    const look = () => app.auth.api.inspectRecoveryLink({ query: { token }, headers: new Headers() });
    for (let count = 0; count < 2; count += 1) {
      expect(await look()).toMatchObject({ state: 'elsewhere', email, askedBy: { userAgent: 'Mozilla/5.0 (Test)' } });
    }
    expect((await use(token)).status).toBe(200);
    expect(await look()).toEqual({ state: 'invalid' });
  });

  it('opens nothing after ten minutes, nor when the account was deleted meanwhile', async () => {
    const late = await asked();
    await app.db.execute(
      sql`update verification set expires_at = expires_at - interval '10 minutes' where identifier = ${`recovery-link:${late.token.split('.')[0]}`}`,
    );
    expect(await use(late.token)).toMatchObject(refused);
    const { email, token } = await asked(await withAccount(), '/recover/code');
    await app.context.internalAdapter.deleteUser((await app.findUser(email))?.id ?? '');
    expect(await use(token)).toMatchObject(refused);
    expect(await app.findUser(email)).toBeNull();
  });

  it('lets nothing survive that was on an account before its owner proved the address', async () => {
    const account = await squat(app);
    const { token } = await asked(account.email, '/recover/code');
    expect((await use(token)).status).toBe(200);
    const { sessions, accounts, passkeys } = await account.inventory();
    expect([accounts, passkeys, sessions.includes(account.token)]).toEqual([[], 0, false]);
    expect(await app.findUser(account.email)).toMatchObject({ name: account.email.split('@')[0] });
  });
});

it.each(['mail', 'verification'])('a failure of our table %s counts no code', async (table) => {
  const email = newAddress();
  const ask = () => app.openBrowser().post('/sign-up/code', { email, name: 'Ada' });
  await app.db.execute(sql.raw(`alter table ${table} rename to away`));
  try {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      expect(
        await ask().then(
          ({ status }) => status,
          () => 500,
        ),
      ).toBeGreaterThanOrEqual(500);
    }
  } finally {
    await app.db.execute(sql.raw(`alter table away rename to ${table}`));
  }
  expect((await ask()).status).toBe(200);
  expect(await mailedCode(email)).toMatch(/^\d{6}$/);
});
