import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Browser } from '../../../test/browser';
import { type LyingProvider, startLyingProvider } from '../../../test/lying-provider';
import { pauseAt } from '../../../test/pause-at';
import { createTestAuth, mailsTo, nextMail, type TestAuth } from '../../../test/test-auth';
import { goThere, newPersonThere, refusedWith, travel } from '../../../test/trip';

let provider: LyingProvider;
let app: TestAuth;
beforeAll(async () => {
  provider = await startLyingProvider();
  app = await createTestAuth(provider.environment);
});
afterAll(() => provider.stop());

const security = '/settings/security';
const linking = { path: '/link-social', callbackURL: security } as const;
const connected = async (browser: Browser) => (await browser.get('/list-accounts')).body as unknown as object[];
const makeOld = (browser: Browser) =>
  app.db.execute(
    sql`update session set created_at = created_at - interval '11 minutes' where token = ${browser.sessionToken}`,
  );

describe('connecting an account elsewhere', () => {
  it('lets it sign in to this account, also with an address that is neither ours nor proven, and tells the owner', async () => {
    const { browser, email } = await app.signedIn();
    const person = newPersonThere({ email_verified: false });
    expect(await travel(browser, provider, person, linking)).toBe(security);
    expect(await connected(browser)).toEqual([
      expect.objectContaining({ providerId: 'oidc', accountId: `${provider.issuer}#${person.sub}`, usable: true }),
    ]);
    const elsewhere = app.openBrowser();
    expect(await travel(elsewhere, provider, person)).toBe('/home');
    expect(await elsewhere.user()).toMatchObject({ email });
    const mail = await nextMail(email, /^localhost:\d+ can now sign in to your Latchkey account$/);
    expect(mail.text).toContain('/auth/not-me?token=');
  });

  it('keeps the session it was asked in', async () => {
    const { browser } = await app.signedIn();
    const before = browser.sessionToken;
    await travel(browser, provider, newPersonThere(), linking);
    expect(browser.sessionToken).toBe(before);
  });

  it('needs a session, and one that signed in or was confirmed lately', async () => {
    const signedOut = await app.openBrowser().post('/link-social', { provider: 'oidc' });
    expect(signedOut).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
    const { browser } = await app.signedIn();
    await makeOld(browser);
    const old = await browser.post('/link-social', { provider: 'oidc' });
    expect(old).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' });
  });

  it('says on the security page that a trip is over, since nobody who is signed in sees the sign-in page', async () => {
    const { browser } = await app.signedIn();
    const back = await goThere(browser, provider, newPersonThere(), { ...linking, errorCallbackURL: security });
    const forget = () => {
      for (const name of browser.jar.keys()) if (name.includes('oauth_')) browser.jar.delete(name);
    };
    const comeBack = async () => (await browser.get(back)).headers.get('location');
    forget();
    expect(await comeBack()).toBe(refusedWith('expired', security));
    await browser.post('/sign-out');
    expect(await comeBack()).toBe(refusedWith('expired'));
    // A cookie of a session that has ended opens no page.
    browser.jar.set('latchkey.session_token', 'a.b');
    expect(await comeBack()).toBe(refusedWith('expired'));
  });

  it('is refused when another account has it, and is nothing new when this one has', async () => {
    const person = newPersonThere();
    const [first, second] = [await app.signedIn(), await app.signedIn()];
    expect(await travel(first.browser, provider, person, linking)).toBe(security);
    expect(await travel(first.browser, provider, person, linking)).toBe(security);
    const refused = await travel(second.browser, provider, person, linking);
    expect(refused).toBe(refusedWith('already_connected', security));
    expect(await connected(second.browser)).toEqual([]);
  });

  it('is over when the session ended, or is another’s, before the provider answered', async () => {
    const { browser } = await app.signedIn();
    const person = newPersonThere();
    const back = await goThere(browser, provider, person, linking);
    await app.context.internalAdapter.deleteSession(browser.sessionToken ?? '');
    const ended = refusedWith('session_ended', security);
    expect((await browser.get(back)).headers.get('location')).toBe(ended);

    const [mine, theirs] = [await app.signedIn(), await app.signedIn()];
    const other = await goThere(mine.browser, provider, person, linking);
    const flow = [...mine.browser.jar].filter(([name]) => name.includes('oauth_'));
    for (const [name, value] of flow) theirs.browser.jar.set(name, value);
    expect((await theirs.browser.get(other)).headers.get('location')).toBe(ended);
    expect(await connected(theirs.browser)).toEqual([]);
  });
});

it('no flood of notices keeps from the owner what was added, and one report removes all that came after', async () => {
  const { browser, email } = await app.signedIn();
  const user = await app.findUser(email);
  await travel(browser, provider, newPersonThere(), linking);
  const first = await nextMail(email, /^localhost:\d+ can now sign in/);
  await app.db.execute(sql`
    insert into mail (id, kind, recipient, state, give_up_at, finished_at)
    select ${email} || made || number, 'notice:' || made, ${email}, 'sent', now(), now()
    from generate_series(1, 40) number, unnest(array['accountConnected', 'accountDisconnected', 'passkeyAdded']) made`);
  await travel(browser, provider, newPersonThere(), linking);
  const notices = (await mailsTo(email)).filter(({ subject }) => /can now sign in/.test(subject));
  expect(notices).toHaveLength(2);

  const token = decodeURIComponent(/not-me\?token=(\S+)/.exec(first.text)?.[1] ?? '');
  expect(await app.auth.api.inspectReport({ query: { token } })).toMatchObject({ removes: 'account', addedSince: 1 });
  const report = await app.openBrowser().post('/not-me', { token });
  expect(report).toMatchObject({ status: 200, body: { accountRemoved: true } });
  const left = await app.context.internalAdapter.findAccounts(user?.id ?? '');
  expect(left.map(({ providerId }) => providerId)).toEqual(['credential']);
});

it('a sign-in under way with an account elsewhere ends when the owner says that somebody else connected it', async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  const { browser, email } = await app.signedIn();
  const person = newPersonThere();
  await travel(browser, provider, person, linking);
  const { text } = await nextMail(email, /^localhost:\d+ can now sign in/);
  const token = decodeURIComponent(/not-me\?token=(\S+)/.exec(text)?.[1] ?? '');

  const stranger = app.openBrowser();
  const { reached, goOn } = pauseAt(app.context.internalAdapter, 'createSession', 'before');
  const answer = travel(stranger, provider, person);
  await reached;
  const report = await app.openBrowser().post('/not-me', { token });
  expect(report.body).toMatchObject({ accountRemoved: true });
  goOn();
  expect(await answer).toBe(refusedWith('expired'));
  expect(await stranger.user()).toBeNull();
  const { id = '' } = (await app.findUser(email)) ?? {};
  expect(await app.context.internalAdapter.listSessions(id)).toEqual([]);
});

describe('disconnecting', () => {
  const disconnect = (browser: Browser, more: object = {}) =>
    browser.post('/unlink-account', { providerId: 'oidc', ...more });
  const refusedAsLast = { status: 409, code: 'LAST_WAY_IN' };

  it('leaves another way in, and the account elsewhere without this one', async () => {
    const { browser, email } = await app.signedIn();
    const person = newPersonThere({ email });
    await travel(browser, provider, person, linking);
    expect((await disconnect(browser)).status).toBe(200);
    expect(await connected(browser)).toEqual([]);
    await nextMail(email, /^localhost:\d+ was disconnected from your Latchkey account$/);
    expect(await travel(app.openBrowser(), provider, person)).toBe(refusedWith('address_taken'));
  });

  it('is refused for the last way in, which then still works', async () => {
    const person = newPersonThere();
    const browser = app.openBrowser();
    await travel(browser, provider, person);
    expect(await disconnect(browser)).toMatchObject(refusedAsLast);
    expect(await travel(app.openBrowser(), provider, person)).toBe('/home');
  });

  it('counts no account of an issuer that is no longer the one', async () => {
    const { browser, email } = await app.signedIn();
    await travel(browser, provider, newPersonThere(), linking);
    const other = await startLyingProvider();
    const moved = await createTestAuth({ ...other.environment, NEXT_PUBLIC_AUTH_PASSWORD: 'false' });
    const later = moved.openBrowser();
    for (const [name, value] of browser.jar) later.jar.set(name, value);
    expect(await connected(later)).toEqual([
      expect.objectContaining({ name: new URL(provider.issuer).host, usable: false }),
    ]);
    const person = newPersonThere();
    expect(await travel(later, other, person, linking)).toBe(security);
    const accountId = `${other.issuer}#${person.sub}`;
    expect(await disconnect(later, { accountId })).toMatchObject(refusedAsLast);
    expect((await disconnect(later, { accountId: 'of nobody' })).code).toBe('ACCOUNT_NOT_FOUND');
    expect((await moved.findUser(email))?.emailVerified).toBe(true);
    await other.stop();
  });

  it('takes away neither a password nor what another account has', async () => {
    const { browser } = await app.signedIn();
    const notFound = { status: 404, code: 'ACCOUNT_NOT_FOUND' };
    expect(await disconnect(browser, { providerId: 'credential' })).toMatchObject(notFound);
    const person = newPersonThere();
    const owner = await app.signedIn();
    await travel(owner.browser, provider, person, linking);
    const accountId = `${provider.issuer}#${person.sub}`;
    expect(await disconnect(browser, { accountId })).toMatchObject(notFound);
    expect(await connected(owner.browser)).toHaveLength(1);
  });

  it('needs a session that signed in or was confirmed lately', async () => {
    const { browser } = await app.signedIn();
    await travel(browser, provider, newPersonThere(), linking);
    await makeOld(browser);
    expect(await disconnect(browser)).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' });
    expect(await disconnect(app.openBrowser())).toMatchObject({ status: 401 });
    expect(await connected(browser)).toHaveLength(1);
  });
});
