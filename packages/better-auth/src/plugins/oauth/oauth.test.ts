import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LyingProvider, startLyingProvider } from '../../../test/lying-provider';
import { squat } from '../../../test/squat';
import { createTestAuth, mailsTo, type TestAuth } from '../../../test/test-auth';
import { goThere, newPersonThere, refusedWith, travel } from '../../../test/trip';

let provider: LyingProvider;
let app: TestAuth;
beforeAll(async () => {
  provider = await startLyingProvider();
  app = await createTestAuth(provider.environment);
});
afterAll(() => provider.stop());

const accountsOf = async (userId: string) => {
  const { rows } = await app.db.execute(sql`select * from account where user_id = ${userId}`);
  return rows;
};

describe('signing in with an account elsewhere', () => {
  it('makes an account with the address and name the provider vouches for, once', async () => {
    const person = newPersonThere({ name: ' Ada\u202e ' });
    const browser = app.openBrowser();
    expect(await travel(browser, provider, person, { callbackURL: '/settings?tab=1#top' })).toBe('/settings?tab=1#top');
    const user = await app.findUser(person.email);
    expect(user).toMatchObject({ name: 'Ada', emailVerified: true, image: null });
    expect(await browser.user()).toMatchObject({ id: user?.id });
    expect(await travel(app.openBrowser(), provider, { ...person, email: 'changed@example.com' })).toBe('/home');
    expect(await app.findUser('changed@example.com')).toBeNull();
    expect(await mailsTo(person.email)).toEqual([]);
  });

  it.each([
    ['would become another’s in lower case', 'mi\u212Ae@example.com'],
    ['is two', 'victim@example.com, evil@evil.example'],
    ['is a group', 'x: victim@example.com;'],
    ['stands in brackets', '<victim@example.com>'],
    ['holds a line break', 'victim@example.com\r\nbcc: evil@evil.example'],
    ['holds what no store can', 'a\u0000b@example.com'],
    ['is markup', '"<b>"@example.com'],
    ['is none', 'not an address'],
  ])('makes no account of a vouched address that %s', async (_what, email) => {
    const browser = app.openBrowser();
    expect(await travel(browser, provider, newPersonThere({ email }))).toBe(refusedWith('email_not_verified'));
    expect(await browser.user()).toBeNull();
    expect(await app.findUser('mike@example.com')).toBeNull();
  });

  it('stores issuer and subject, and no token of the provider', async () => {
    const person = newPersonThere();
    await travel(app.openBrowser(), provider, person);
    const user = await app.findUser(person.email);
    expect(await accountsOf(user?.id ?? '')).toEqual([
      expect.objectContaining({
        provider_id: 'oidc',
        account_id: `${provider.issuer}#${person.sub}`,
        access_token: null,
        refresh_token: null,
        id_token: null,
        scope: null,
      }),
    ]);
  });

  it('says so in the session, and ends the one this browser had', async () => {
    const { browser } = await app.signedIn();
    const before = browser.sessionToken;
    await travel(browser, provider, newPersonThere());
    const { body } = await browser.get('/get-session');
    expect(body?.session).toMatchObject({ authMethod: 'oauth', userVerified: false });
    expect(await app.context.internalAdapter.findSession(before ?? '')).toBeNull();
  });

  it('calls a person without a name by the address', async () => {
    const person = newPersonThere({ name: undefined });
    await travel(app.openBrowser(), provider, person);
    expect(await app.findUser(person.email)).toMatchObject({ name: person.sub });
  });

  it.each([[false], [undefined], ['yes'], [1]])('makes no account by an address verified: %j', async (verified) => {
    const person = newPersonThere({ email_verified: verified });
    expect(await travel(app.openBrowser(), provider, person)).toBe(refusedWith('email_not_verified'));
    expect(await app.findUser(person.email)).toBeNull();
  });

  it('never joins an account by its proven address, whatever its spelling', async () => {
    const { email } = await app.signedIn();
    const user = await app.findUser(email);
    for (const spelling of [email, email.toUpperCase()]) {
      const browser = app.openBrowser();
      expect(await travel(browser, provider, newPersonThere({ email: spelling }))).toBe(refusedWith('address_taken'));
      expect(await browser.user()).toBeNull();
    }
    expect(await accountsOf(user?.id ?? '')).toHaveLength(1);
  });

  it('takes an account that nobody has proven clean of everything before', async () => {
    const squatted = await squat(app);
    const browser = app.openBrowser();
    expect(await travel(browser, provider, newPersonThere({ email: squatted.email }))).toBe('/home');
    expect(await squatted.inventory()).toEqual({ sessions: [browser.sessionToken], accounts: ['oidc'], passkeys: 0 });
    expect(await app.findUser(squatted.email)).toMatchObject({
      id: squatted.id,
      name: 'Ada There',
      emailVerified: true,
    });
  });

  it('opens no account that nobody has proven, unless by that very address', async () => {
    const squatted = await squat(app);
    const person = newPersonThere();
    const identity = { userId: squatted.id, providerId: 'oidc', accountId: `${provider.issuer}#${person.sub}` };
    await app.context.internalAdapter.linkAccount(identity);
    const browser = app.openBrowser();
    expect(await travel(browser, provider, person)).toBe(refusedWith('account_not_proven'));
    expect(await browser.user()).toBeNull();
    expect(await travel(browser, provider, { ...person, email: squatted.email })).toBe('/home');
    expect((await squatted.inventory()).accounts).toEqual(['oidc']);
  });

  it('leaves a sign-up by mail of the same address that is still open without an account to make', async () => {
    const pending = await app.signedUp();
    await travel(app.openBrowser(), provider, newPersonThere({ email: pending.email }));
    const answer = await pending.browser.post('/sign-up/prove', { token: pending.token });
    expect(answer).toMatchObject({ status: 409, code: 'ADDRESS_ALREADY_PROVEN' });
  });

  it('never leads to another site', async () => {
    for (const callbackURL of ['https://evil.example/', '//evil.example', '/\\evil.example', '/..//evil.example']) {
      const start = await app.openBrowser().post('/sign-in/social', { provider: 'oidc', callbackURL });
      if (start.status === 403) continue;
      expect(await travel(app.openBrowser(), provider, newPersonThere(), { callbackURL })).toBe('/');
    }
  });
});

describe('what comes back', () => {
  const expired = refusedWith('expired');
  const visit = async (browser: ReturnType<TestAuth['openBrowser']>, path: string) =>
    (await browser.get(path)).headers.get('location');

  it('to another browser signs nobody in there (login CSRF), and still the one that asked', async () => {
    const [mine, theirs] = [app.openBrowser(), app.openBrowser()];
    await goThere(theirs, provider, newPersonThere());
    const back = await goThere(mine, provider, newPersonThere());
    expect(await visit(theirs, back)).toBe(expired);
    expect(await theirs.user()).toBeNull();
    expect(await visit(mine, back)).toBe('/home');
  });

  it('without a state, or with one we never made, is refused', async () => {
    const browser = app.openBrowser();
    const back = await goThere(browser, provider, newPersonThere());
    for (const state of ['', 'x', 'a'.repeat(43), '\0']) {
      expect(await visit(browser, back.replace(/state=[^&]*/, `state=${encodeURIComponent(state)}`))).toBe(expired);
    }
    expect(await visit(browser, '/callback/oidc')).toBe(expired);
  });

  it('twice signs in once, also with the cookie put back', async () => {
    const browser = app.openBrowser();
    const back = await goThere(browser, provider, newPersonThere());
    const jar = new Map(browser.jar);
    expect(await visit(browser, back)).toBe('/home');
    const again = app.openBrowser();
    for (const [name, value] of jar) again.jar.set(name, value);
    expect(await visit(again, back)).toBe(expired);
    expect(await again.user()).toBeNull();
  });

  it('with the code of another trip is refused', async () => {
    const browser = app.openBrowser();
    const stolen = new URLSearchParams((await goThere(app.openBrowser(), provider, newPersonThere())).split('?')[1]);
    const back = await goThere(browser, provider, newPersonThere());
    const injected = back.replace(/code=[^&]*/, `code=${stolen.get('code')}`);
    expect(await visit(browser, injected)).toBe(refusedWith('failed'));
    expect(await browser.user()).toBeNull();
  });

  it('at the address of another provider than was asked is refused', async () => {
    const both = await createTestAuth({
      ...provider.environment,
      GITHUB_CLIENT_ID: 'id',
      GITHUB_CLIENT_SECRET: 'secret',
    });
    const browser = both.openBrowser();
    const back = await goThere(browser, provider, newPersonThere());
    expect(await visit(browser, back.replace('/callback/oidc', '/callback/github'))).toBe(
      '/auth/sign-in?error=expired&provider=github',
    );
  });

  it('opens after the secret has been rotated', async () => {
    const older = '1:an older secret of this suite that is long enough';
    const newer = '2:a newer secret of this suite that is long enough';
    const before = await createTestAuth({ ...provider.environment, BETTER_AUTH_SECRETS: older });
    const browser = before.openBrowser();
    const back = await goThere(browser, provider, newPersonThere());
    const rotated = await createTestAuth({ ...provider.environment, BETTER_AUTH_SECRETS: `${newer},${older}` });
    const later = rotated.openBrowser();
    for (const [name, value] of browser.jar) later.jar.set(name, value);
    expect(await visit(later, back)).toBe('/home');
  });

  it('that says no leads to the page that asked, with where to go on', async () => {
    const browser = app.openBrowser();
    const page = '/auth/sign-up?returnTo=%2Fsettings';
    const back = await goThere(browser, provider, newPersonThere(), { errorCallbackURL: page });
    const no = back.replace(/code=[^&]*/, 'error=access_denied');
    expect(await visit(browser, no)).toBe(`${page}&error=cancelled&provider=oidc`);
  });
});

describe('without a provider', () => {
  it.each([
    ['get', '/callback/oidc'],
    ['post', '/sign-in/social'],
    ['post', '/link-social'],
    ['post', '/unlink-account'],
    ['get', '/list-accounts'],
  ] as const)('%s %s is not there', async (method, path) => {
    const none = await createTestAuth();
    expect((await none.openBrowser()[method](path)).status).toBe(404);
  });

  it('of that name there is none', async () => {
    const { status, code } = await app.openBrowser().post('/sign-in/social', { provider: 'google' });
    expect([status, code]).toEqual([404, 'PROVIDER_NOT_FOUND']);
    expect((await app.openBrowser().get('/callback/google')).status).toBe(404);
  });
});
