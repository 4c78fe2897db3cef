import type { BetterAuthOptions } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser';
import { otherRemovers } from '../../test/other-removers';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';
import { countWaysIn } from './ways-in';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ options: { plugins: [otherRemovers] } });
});

const register = async (browser: Browser) => (await browser.register(new SoftwareAuthenticator())).body.id as string;

const forgetPassword = (userId: string) =>
  app.client.query(`delete from account where "userId" = $1 and "providerId" = 'credential'`, [userId]);

/** Somebody with passkeys and nothing else, just signed in. */
const withPasskeysOnly = async (passkeys: number) => {
  const { person, browser } = await app.signedIn();
  const ids: string[] = [];
  for (let made = 0; made < passkeys; made++) ids.push(await register(browser));
  await forgetPassword(person.id);
  return { person, browser, ids };
};
const remove = (browser: Browser, id: string | undefined) => browser.post('/passkey/delete-passkey', { id });
const link = async (userId: string, providerId: string) => {
  const { internalAdapter } = await app.auth.$context;
  return internalAdapter.linkAccount({ userId, providerId, accountId: userId });
};
const passkeysOf = (userId: string) => app.count('passkey', `"userId" = '${userId}'`);

describe('the last way in', () => {
  test('is not removed: the passkey of an account without a password stays', async () => {
    const { person, browser, ids } = await withPasskeysOnly(1);
    expect(await remove(browser, ids[0])).toMatchObject({ status: 409, code: 'LAST_WAY_IN' });
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'management', code: 'LAST_WAY_IN', reason: 'last-way-in' });
    expect(await passkeysOf(person.id)).toBe(1);
    expect(app.events.filter((event) => event.type === 'removed' && event.userId === person.id)).toEqual([]);
  });

  test('is the second passkey once the first is gone', async () => {
    const { browser, ids } = await withPasskeysOnly(2);
    expect((await remove(browser, ids[0])).status).toBe(200);
    expect(await remove(browser, ids[1])).toMatchObject({ status: 409, code: 'LAST_WAY_IN' });
  });

  test('is asked about last: a session too old and a stranger hear nothing of it', async () => {
    const owner = await withPasskeysOnly(1);
    const { browser } = await withPasskeysOnly(1);
    expect(await remove(browser, owner.ids[0])).toMatchObject({ status: 404, code: 'PASSKEY_NOT_FOUND' });
    await app.age(owner.person.id, 601);
    expect(await remove(owner.browser, owner.ids[0])).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' });
  });
});

describe('where passkeys are not shown', () => {
  test('one is removed while another way is left, and is no way in itself', async () => {
    const hidden = await createTestApp({ passkey: { countAsWayIn: false } });
    const { person, browser } = await hidden.signedIn();
    const [first, second] = [await register(browser), await register(browser)];
    const context = await hidden.auth.$context;
    expect(await countWaysIn({ context }, person.id)).toMatchObject({ passkeys: 0, password: 1, total: 1 });
    expect((await remove(browser, first)).status).toBe(200);
    await forgetPassword(person.id);
    expect(await remove(browser, second)).toMatchObject({ status: 409, code: 'LAST_WAY_IN' });
  });
});

describe('another remover', () => {
  test('is refused the last way in with the public code and status, in an endpoint of any plugin', async () => {
    const { person, browser } = await app.signedIn();
    expect(await browser.post('/test/remove-password', {})).toMatchObject({
      status: 409,
      code: 'LAST_WAY_IN',
      body: { code: 'LAST_WAY_IN', message: expect.any(String) },
    });
    expect(await app.count('account', `"userId" = '${person.id}'`)).toBe(1);
    await register(browser);
    expect((await browser.post('/test/remove-password', {})).status).toBe(200);
  });

  test('that fails has removed nothing', async () => {
    const { person, browser } = await app.signedIn();
    await register(browser);
    expect((await browser.post('/test/fail-removing', {})).status).toBe(500);
    expect(await app.count('account', `"userId" = '${person.id}'`)).toBe(1);
  });
});

describe('the ways in of an account', () => {
  const github = { clientId: 'x', clientSecret: 'x' };
  const plugins = [magicLink({ sendMagicLink: () => {} })];
  const none = { passkeys: 0, password: 0, linkedAccounts: 0, mail: 0, total: 0 };

  test.each([
    ['a passkey and a set password', {}, { passkeys: 1, password: 1, total: 2 }],
    ['no password while passwords are off', { emailAndPassword: { enabled: false } }, { passkeys: 1, total: 1 }],
    ['no password while its endpoint is', { disabledPaths: ['/sign-in/email'] }, { passkeys: 1, total: 1 }],
    [
      'a linked account whose provider is configured, and only that',
      { socialProviders: { github } },
      { passkeys: 1, password: 1, linkedAccounts: 1, total: 3 },
    ],
    [
      'no linked account while signing in with one is off',
      { socialProviders: { github }, disabledPaths: ['/sign-in/social'] },
      { passkeys: 1, password: 1, total: 2 },
    ],
    ['a mailed link', { plugins }, { passkeys: 1, password: 1, mail: 1, total: 3 }],
  ] satisfies [string, Partial<BetterAuthOptions>, object][])('are %s', async (_, options, ways) => {
    const { person, browser } = await app.signedIn();
    await register(browser);
    for (const providerId of ['github', 'google']) await link(person.id, providerId);
    const configured = await createTestApp({ options });
    expect(await countWaysIn({ context: await configured.auth.$context }, person.id)).toEqual({ ...none, ...ways });
  });

  test('are no mailed link while the address is not proven', async () => {
    const { id } = await app.createPerson({ verified: false });
    const configured = await createTestApp({ options: { plugins } });
    const context = await configured.auth.$context;
    expect(await countWaysIn({ context }, id)).toEqual({ ...none, password: 1, total: 1 });
  });
});

test('without transactions of the adapter nothing starts, as a removal could not be undone', async () => {
  await expect(createTestApp({ withoutTransactions: true })).rejects.toThrow(/^passkey: .*transaction: true/);
});
