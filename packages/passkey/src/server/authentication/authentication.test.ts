import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator, type Surroundings } from '../../testing/software-authenticator';

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
  test.each([-8, -7, -257] as const)('signs in with a passkey in algorithm %s', async (alg) => {
    const { person, browser, authenticator } = await app.withPasskey({ algorithms: [alg] });
    const answer = await browser.signIn(authenticator);
    expect(answer).toMatchObject({ status: 200, body: { user: { id: person.id, email: person.email } } });
    expect((await browser.get('/get-session')).body).toMatchObject({ user: { id: person.id } });
  });

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

const refusals: [string, string, Partial<Surroundings>][] = [
  ['A6', 'the handle of another account', { userHandle: Buffer.alloc(64, 1).toString('base64url') }],
  ['A6', 'no handle', { userHandle: null }],
  ['A10', 'the type of a registration', { clientData: (data) => ({ ...data, type: 'webauthn.create' }) }],
  ['A10', 'a type in other letters', { clientData: (data) => ({ ...data, type: 'WebAuthn.Get' }) }],
  ['A11', 'another challenge', { clientData: (data) => ({ ...data, challenge: 'AAAA' }) }],
  ['A12', 'another port', { origin: 'http://localhost:3001' }],
  ['A12', 'another scheme', { origin: 'https://localhost:3000' }],
  ['A12', 'user information in the origin', { origin: 'http://localhost:3000@evil.example' }],
  ['A13', 'crossOrigin without a top origin', { crossOrigin: true }],
  ['A14', 'a top origin without crossOrigin', { topOrigin: 'https://evil.example' }],
  ['A15', 'the hash of another domain', { rpId: 'evil.example' }],
  ['A16', 'no user presence', { flags: { up: false } }],
  ['A17', 'no user verification', { flags: { uv: false } }],
  ['A18', 'backed up without being eligible', { flags: { be: false, bs: true } }],
  ['A19', 'an eligibility that was not there at registration', { flags: { be: false, bs: false } }],
  ['A20', 'a flipped bit in the signature', { signature: flipLast }],
  ['A20', 'a signature of zeros', { signature: () => new Uint8Array(64) }],
  ['A20', 'a truncated signature', { signature: (data) => data.slice(0, 8) }],
  [
    'A20',
    'leftover bytes after the authenticator data (A23)',
    { authenticatorData: (data) => Uint8Array.from([...data, 0]) },
  ],
  ['A3', 'a user handle of 65 bytes', { userHandle: Buffer.alloc(65, 1).toString('base64url') }],
  ['A3', 'an empty signature', { signature: () => new Uint8Array() }],
];

describe('authentication refuses', () => {
  test.each(refusals)('%s: %s, with no cookie, no session and nothing saved', async (row, _, tampering) => {
    const { browser, authenticator, passkey } = await app.withPasskey();
    const before = await app.census();
    const stored = await app.storedPasskey(passkey.id);
    const answer = await browser.signIn(authenticator, tampering);
    expect(answer).toMatchObject(
      row === 'A11' ? { status: 400, code: 'CHALLENGE_NOT_VALID' } : { status: 401, code: 'AUTHENTICATION_FAILED' },
    );
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'authentication', reason: row });
    expect(browser.sessionToken).toBeUndefined();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await app.census()).toEqual(before);
    expect(await app.storedPasskey(passkey.id)).toEqual(stored);
  });

  test('A3: the body of a registration', async () => {
    const { browser } = await app.withPasskey();
    const { challenge } = await browser.authenticationOptions();
    const { home } = await app.withPasskey();
    const response = new SoftwareAuthenticator().create(
      { ...(await home.registrationOptions()), challenge },
      { origin },
    );
    expect(await browser.post('/passkey/verify-authentication', { response })).toMatchObject({
      status: 401,
      code: 'AUTHENTICATION_FAILED',
    });
  });

  test('A6: a passkey that is not known, with a code of its own, but only after a valid challenge', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey();
    await app.client.query('delete from passkey where id = $1', [passkey.id]);
    const response = authenticator.get(await browser.authenticationOptions(), { origin });
    expect(await browser.verifyAuthentication(response)).toMatchObject({ status: 404, code: 'PASSKEY_NOT_FOUND' });
    expect(await browser.verifyAuthentication(response)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
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

  test('A5: the passkey of someone else, while signed in', async () => {
    const a = await app.withPasskey();
    const b = await app.withPasskey();
    const options = await a.home.authenticationOptions();
    const response = b.authenticator.get({ ...options, allowCredentials: [] }, { origin });
    expect(await a.home.verifyAuthentication(response)).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
    expect((await a.home.get('/get-session')).body).toMatchObject({ user: { id: a.person.id } });
  });

  test('no one whose stored key cannot be read: that is a fault of ours, told as one', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey();
    await app.client.query(`update passkey set "publicKey" = 'AAAA' where id = $1`, [passkey.id]);
    expect(await browser.signIn(authenticator)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(app.events.at(-1)).toMatchObject({ type: 'failed', ceremony: 'authentication', cause: expect.any(Error) });
  });

  test('A20: the signature of another key under this credential id', async () => {
    const a = await app.withPasskey();
    const b = await app.withPasskey();
    const response = b.authenticator.get(await a.browser.authenticationOptions(), {
      origin,
      userHandle: a.passkey.userHandle as string,
    });
    const forged = { ...response, id: a.passkey.credentialID as string, rawId: a.passkey.credentialID as string };
    expect(await a.browser.verifyAuthentication(forged)).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
  });

  test.each([
    ['equal', 9],
    ['lower', 5],
    ['zero', 0],
  ])('A22: a counter that is %s, and reports a suspected clone', async (_, counter) => {
    const { browser, authenticator, passkey } = await app.withPasskey({ counts: true });
    expect((await browser.signIn(authenticator, { counter: 9 })).status).toBe(200);
    const answer = await app.openBrowser().signIn(authenticator, { counter });
    expect(answer).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
    expect(app.events.findLast(({ type }) => type === 'clone-suspected')).toMatchObject({
      passkeyId: passkey.id,
      stored: 9,
      received: counter,
    });
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ counter: 9 });
  });
});
