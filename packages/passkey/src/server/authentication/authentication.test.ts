import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.useRealTimers();
});

const flipLast = (data: Uint8Array) => data.map((byte, index) => (index === data.length - 1 ? byte ^ 1 : byte));

describe('authentication options', () => {
  test('are the same for every visitor but for the challenge, name no passkey and touch no table (A1-2)', async () => {
    await app.withPasskey();
    const before = [await app.census(), await app.count('verification')];
    const [first, second] = [
      await app.openBrowser().authenticationOptions(),
      await app.openBrowser().authenticationOptions(),
    ];
    expect({ ...first, challenge: '' }).toEqual({ ...second, challenge: '' });
    expect(first).toMatchObject({
      rpId: 'localhost',
      allowCredentials: [],
      userVerification: 'required',
      timeout: 300_000,
    });
    expect([await app.census(), await app.count('verification')]).toEqual(before);
  });

  test('ask the database nothing for a visitor who is signed out', async () => {
    const browser = app.openBrowser();
    const query = vi.spyOn(app.client, 'query');
    await browser.authenticationOptions();
    expect(query).not.toHaveBeenCalled();
  });

  test('name only the passkeys of the one who is signed in', async () => {
    await app.withPasskey();
    const { home, passkey } = await app.withPasskey();
    expect((await home.authenticationOptions()).allowCredentials).toMatchObject([
      { id: passkey.credentialID, type: 'public-key' },
    ]);
  });
});

describe('authentication', () => {
  test('records on the new session how it was made, and never says its token', async () => {
    const { browser, authenticator } = await app.withPasskey();
    const { body, text } = await browser.signIn(authenticator);
    const token = decodeURIComponent(browser.sessionToken ?? '').split('.')[0] ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect(text).not.toContain(token);
    expect(text).not.toMatch(/"token"|publicKey/);
    expect(body.session).toMatchObject({ authMethod: 'passkey', userVerified: true });
    const { rows } = await app.client.query('select "authMethod", "userVerified" from session where token = $1', [
      token,
    ]);
    expect(rows).toEqual([{ authMethod: 'passkey', userVerified: true }]);
  });

  test('ends the session this browser had, whoever it belonged to', async () => {
    const { authenticator } = await app.withPasskey();
    const other = await app.signedIn();
    const options = await app.openBrowser().authenticationOptions();
    const visitor = app.openBrowser();
    const anonymous = await visitor.authenticationOptions();
    expect(anonymous.allowCredentials).toEqual(options.allowCredentials);
    for (const [name, value] of other.browser.cookies) visitor.cookies.set(name, value);
    const answer = await visitor.verifyAuthentication(authenticator.get(anonymous, { origin }));
    expect(answer.status).toBe(200);
    expect((await other.browser.get('/get-session')).body).toBeNull();
    expect(await app.count('session', `"userId" = '${other.person.id}'`)).toBe(0);
  });

  test('keeps what an accepted sign-in says: counter, backup state, when and with what (A24)', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey({ counts: true, flags: { be: true, bs: false } });
    expect((await browser.signIn(authenticator, { counter: 4_000_000_000, flags: { bs: true } })).status).toBe(200);
    const row = await app.storedPasskey(passkey.id);
    expect(row).toMatchObject({
      counter: 4_000_000_000,
      backedUp: true,
      lastUsedUserAgent: 'Mozilla/5.0 (Test)',
      lastUsedIp: '203.0.113.0',
    });
    expect(row?.lastUsedAt).toBeInstanceOf(Date);
  });

  test('accepts an authenticator that does not count, again and again (A22)', async () => {
    const { browser, authenticator } = await app.withPasskey();
    for (const _ of [1, 2, 3]) expect((await browser.signIn(authenticator)).status).toBe(200);
  });

  test('without user verification only where the site does not require it, and the session says so', async () => {
    const lenient = await createTestApp({ passkey: { requireUserVerification: false } });
    const { browser, authenticator } = await lenient.withPasskey();
    const { status, body } = await browser.signIn(authenticator, { flags: { uv: false } });
    expect({ status, ...body }).toMatchObject({ status: 200, session: { userVerified: false } });
    expect((await browser.signIn(authenticator, { flags: { uv: false, up: false } })).status).toBe(401);
  });

  test('lets a passkey that came without a handle learn it, once', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey();
    await app.client.query('update passkey set "userHandle" = null where id = $1', [passkey.id]);
    expect((await browser.signIn(authenticator, { userHandle: null })).code).toBe('AUTHENTICATION_FAILED');
    expect((await browser.signIn(authenticator, { signature: flipLast })).status).toBe(401);
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ userHandle: null });
    await app.client.query('delete from session where "userId" = $1', [passkey.userId]);
    expect((await app.openBrowser().signIn(authenticator)).status).toBe(200);
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ userHandle: passkey.userHandle });
  });
});

describe('authentication refuses', () => {
  test('A3: the body of a registration', async () => {
    const { browser } = await app.withPasskey();
    const { challenge } = await browser.authenticationOptions();
    const { home } = await app.withPasskey();
    const response = new SoftwareAuthenticator().create(
      { ...(await home.registrationOptions()), challenge },
      { origin },
    );
    const before = await app.census();
    expect(await browser.post('/passkey/verify-authentication', { response })).toMatchObject({
      status: 401,
      code: 'AUTHENTICATION_FAILED',
    });
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'authentication', reason: 'A3' });
    expect(await app.census()).toEqual(before);
  });

  test('an account whose address is not proven, once the signature says that it is its holder who asks', async () => {
    const { person, browser, authenticator, passkey } = await app.withPasskey();
    await app.client.query('update "user" set "emailVerified" = false where id = $1', [person.id]);
    const before = await app.census();
    expect((await browser.signIn(authenticator, { signature: flipLast })).status).toBe(401);
    expect(app.lastRefusal()).toMatchObject({ reason: 'A20' });
    expect(await browser.signIn(authenticator)).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
    expect(app.lastRefusal()).toMatchObject({ reason: 'email' });
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ lastUsedAt: null });
    expect(await app.census()).toEqual(before);
  });

  test('no one whose stored key cannot be read: that is a fault of ours, told as one', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey();
    await app.client.query(`update passkey set "publicKey" = 'AAAA' where id = $1`, [passkey.id]);
    expect(await browser.signIn(authenticator)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(app.events.at(-1)).toMatchObject({ type: 'failed', ceremony: 'authentication', cause: expect.any(Error) });
  });
});
