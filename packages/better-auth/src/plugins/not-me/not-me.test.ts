import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pauseAt } from '../../../test/pause-at';
import {
  createTestAuth,
  mailedResetToken,
  newAddress,
  nextMail,
  password,
  type TestAuth,
} from '../../../test/test-auth';
import { ENABLE_PASSKEY } from '../../features';
import { seal } from '../../seal';
import { sealReport } from './report';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const DAY = 24 * 60 * 60 * 1000;
const another = 'another password of theirs';

/** Somebody signed in, the token of a notice to them, and their passkey where those exist. */
async function noticed(report: Partial<Parameters<typeof sealReport>[2]> = {}) {
  const { browser, email } = await app.signedIn();
  const user = (await app.findUser(email)) ?? { id: '', email };
  const passkeyId = `passkey-of-${user.id}`;
  if (ENABLE_PASSKEY) {
    await app.db.execute(
      sql`insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up) values (${passkeyId}, 'x', ${user.id}, ${passkeyId}, 0, 'singleDevice', false)`,
    );
  }
  const token = sealReport(app.context, user, {
    kind: 'passkeyAdded',
    credentialId: passkeyId,
    issuedAt: new Date(),
    ...report,
  });
  return { browser, user, email, token, passkeyId };
}
const say = (token: unknown, browser = app.openBrowser()) => browser.post('/not-me', { token });
const passkeysOf = async (userId: string) =>
  ENABLE_PASSKEY ? app.context.adapter.count({ model: 'passkey', where: [{ field: 'userId', value: userId }] }) : 0;
const refused = { status: 400, code: 'REPORT_NOT_VALID' };

describe('"this was not me"', () => {
  it('ends every session, removes the passkey that was added, and answers where to set a new password', async () => {
    const { browser, user, email, token } = await noticed();
    const answer = await say(token);
    expect(answer).toMatchObject({ status: 200, body: { passkeyRemoved: ENABLE_PASSKEY } });
    expect(await browser.user()).toBeNull();
    expect(await passkeysOf(user.id)).toBe(0);
    const path = new URL(String(answer.body?.newPassword), app.env.siteUrl);
    expect(path.pathname).toBe('/auth/password-reset/new');
    const reset = { token: path.searchParams.get('token'), newPassword: another };
    expect((await app.openBrowser().post('/reset-password', reset)).status).toBe(200);
    const signIn = (tried: string) => app.openBrowser().post('/sign-in/email', { email, password: tried });
    expect([(await signIn(password)).status, (await signIn(another)).status]).toEqual([401, 200]);
  });

  it('takes the session of this browser away with the others, and that of nobody else', async () => {
    const { browser, token } = await noticed();
    expect((await say(token, browser)).cookies.join()).toMatch(/session_token=;.*max-age=0/i);
    const { token: second } = await noticed();
    const stranger = await app.signedIn();
    await say(second, stranger.browser);
    expect(await stranger.browser.user()).toMatchObject({ email: stranger.email });
  });

  it('takes the password away, and "forgot password" gives the account another', async () => {
    const { browser, email, token } = await noticed({ kind: 'passwordChanged' });
    await say(token);
    expect((await browser.post('/sign-in/email', { email, password })).status).toBe(401);
    await browser.post('/request-password-reset', { email });
    const reset = { token: await mailedResetToken(email), newPassword: another };
    expect((await browser.post('/reset-password', reset)).status).toBe(200);
    expect((await browser.post('/sign-in/email', { email, password: another })).status).toBe(200);
  });

  it('works once', async () => {
    const { browser, email, token } = await noticed();
    const path = String((await say(token)).body?.newPassword);
    await browser.post('/reset-password', { token: path.split('token=')[1], newPassword: another });
    await browser.post('/sign-in/email', { email, password: another });
    expect(await say(token)).toMatchObject(refused);
    expect(await browser.user()).toMatchObject({ email });
  });

  it('has one winner when it is said many times at once, and makes one link to set a password', async () => {
    const { user, token } = await noticed();
    const answers = await Promise.all(Array.from({ length: 8 }, () => say(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
    const { rows } = await app.db.execute(
      sql`select 1 from verification where identifier like 'reset-password:%' and value = ${user.id}`,
    );
    expect(rows).toHaveLength(1);
  });

  it('leaves a password alone that was set after it, though it was said twice at once', async () => {
    const { email, token } = await noticed();
    const { reached, goOn } = pauseAt(app.context.internalAdapter, 'findVerificationValue', 'after');
    const late = say(token);
    await reached;
    const path = String((await say(token)).body?.newPassword);
    const reset = { token: path.split('token=')[1], newPassword: another };
    expect((await app.openBrowser().post('/reset-password', reset)).status).toBe(200);
    goOn();
    expect(await late).toMatchObject(refused);
    expect((await app.openBrowser().post('/sign-in/email', { email, password: another })).status).toBe(200);
  });

  it('still works where the server ended before it was claimed', async () => {
    const { browser, token } = await noticed();
    const claim = vi.spyOn(app.context.internalAdapter, 'reserveVerificationValue');
    claim.mockRejectedValueOnce(new Error('terminated'));
    expect((await say(token)).status).toBe(500);
    expect(await browser.user()).toBeNull();
    expect(await say(token)).toMatchObject({ status: 200 });
  });

  it('keeps the passkey when something else was reported', async () => {
    for (const kind of ['passwordChanged', 'passkeyRemoved'] as const) {
      const { user, token } = await noticed({ kind });
      expect(await say(token)).toMatchObject({ status: 200, body: { passkeyRemoved: false } });
      expect(await passkeysOf(user.id)).toBe(ENABLE_PASSKEY ? 1 : 0);
    }
  });

  it('removes what was added since, and leaves what was there before', async () => {
    const { user, token } = await noticed({ kind: 'passwordChanged', credentialId: null });
    const link = (id: string, days: number) =>
      app.context.adapter.create({
        model: 'account',
        data: {
          id,
          providerId: 'github',
          accountId: id,
          userId: user.id,
          createdAt: new Date(Date.now() + days * DAY),
        },
        forceAllowId: true,
      });
    await link(`before-${user.id}`, -1);
    await link(`since-${user.id}`, 1);
    expect((await app.auth.api.inspectReport({ query: { token } })) as object).toMatchObject({ addedSince: 1 });
    expect((await say(token)).status).toBe(200);
    const left = (await app.context.internalAdapter.findAccounts(user.id)).map(({ accountId }) => accountId);
    expect(left.sort()).toEqual([`before-${user.id}`, user.id].sort());
  });

  it('does the rest when the passkey is gone already', async () => {
    const { browser, token } = await noticed({ credentialId: 'gone' });
    expect(await say(token)).toMatchObject({ status: 200, body: { passkeyRemoved: false } });
    expect(await browser.user()).toBeNull();
  });

  it('is looked at without being used', async () => {
    const { email, token } = await noticed();
    const look = () => app.auth.api.inspectReport({ query: { token } });
    const removes = ENABLE_PASSKEY ? 'passkey' : null;
    const open = { state: 'open', kind: 'passkeyAdded', email, removes, addedSince: 0, password: 'replaced' };
    expect([await look(), await look()]).toEqual([open, open]);
    expect((await say(token)).status).toBe(200);
    expect(await look()).toEqual({ state: 'invalid' });
  });

  it('still works after the secret was rotated, until the old one is dropped', async () => {
    const [older, newer] = ['a', 'b'].map((character) => character.repeat(32));
    const withSecrets = (secrets: string) => createTestAuth({ BETTER_AUTH_SECRET: '', BETTER_AUTH_SECRETS: secrets });
    const { context } = await withSecrets(`1:${older}`);
    const { user } = await noticed();
    const token = sealReport(context, user, { kind: 'passwordChanged', credentialId: null, issuedAt: new Date() });
    expect(await say(token, (await withSecrets(`2:${newer}`)).openBrowser())).toMatchObject(refused);
    const rotated = await withSecrets(`2:${newer},1:${older}`);
    expect((await say(token, rotated.openBrowser())).status).toBe(200);
  });

  it('counts attempts by address', async () => {
    const browser = app.openBrowser();
    const answers = [];
    for (let tried = 0; tried < 11; tried++) answers.push((await say('x', browser)).status);
    expect(answers).toEqual([...Array(10).fill(400), 429]);
  });
});

describe('a link that says "this was not me" is refused', () => {
  it('after seven days', async () => {
    const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
    const [old, young] = [await noticed({ issuedAt: days(7.01) }), await noticed({ issuedAt: days(6.9) })];
    expect(await say(old.token)).toMatchObject(refused);
    expect(await old.browser.user()).not.toBeNull();
    expect((await say(young.token)).status).toBe(200);
  });

  it('when the address of the account is another now', async () => {
    const { user, token } = await noticed();
    await app.context.internalAdapter.updateUser(user.id, { email: newAddress() });
    expect(await say(token)).toMatchObject(refused);
  });

  it('when the account is gone', async () => {
    const { user, token } = await noticed();
    await app.context.internalAdapter.deleteUser(user.id);
    expect(await say(token)).toMatchObject(refused);
  });

  it.each([
    ['of another kind', (token: string) => token.replace('passkeyRemoved', 'passkeyAdded')],
    ['of another account', (token: string, other: string) => token.replace(/(?<=^\w+\.)[^.]+/, other)],
    ['with its time moved', (token: string) => token.replace(/\.(\w)(\w+)(?=\.[^.]+\.[^.]+$)/, '.z$2')],
    ['with one character more', (token: string) => `${token}A`],
    ['without its mac', (token: string) => token.slice(0, token.lastIndexOf('.'))],
    ['that is empty', () => ''],
    ['that is very long', (token: string) => token.repeat(100)],
    ['that is no text', () => ['a']],
    ['that was sealed for something else', (token: string) => seal(app.context, 'other', token)],
  ])('%s', async (_what, forge) => {
    const { browser, token } = await noticed({ kind: 'passkeyRemoved' });
    const other = await noticed();
    const answer = await say(forge(token, other.user.id));
    expect(answer.status).toBe(400);
    expect(await browser.user()).not.toBeNull();
    expect(await other.browser.user()).not.toBeNull();
  });
});

describe('the notice of a changed password', () => {
  it('says when, with which browser and from where, and its link works', async () => {
    const { browser, email } = await app.signedIn();
    browser.headers['user-agent'] =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0';
    browser.headers['x-forwarded-for'] = '203.0.113.77';
    const change = { currentPassword: password, newPassword: another };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    const { text, html } = await nextMail(email, /^Your password for Latchkey was changed$/);
    expect(text).toMatch(
      /When: \d{1,2} \w+ \d{4} at \d\d:\d\d UTC\nBrowser: Firefox on macOS\nNetwork: 203\.0\.113\.0\n/,
    );
    expect(html).toMatch(/<td[^>]*><span dir="auto">203\.0\.113\.0<\/span><\/td>/);
    const link = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '');
    expect(link.pathname).toBe('/auth/not-me');
    expect(await say(link.searchParams.get('token'))).toMatchObject({ status: 200 });
    expect(await browser.user()).toBeNull();
  });
});
