import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from '../../test/browser';
import { interceptStatements } from '../../test/intercept-statements';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const posts = [
  'verify-registration',
  'verify-authentication',
  'verify-step-up',
  'delete-passkey',
  'update-passkey',
  'answer-offer',
].map((name) => `/passkey/${name}`);
const everyPost = [...posts, '/step-up/password'];
const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const response = (changes: object) => ({ response: { id: 'AAAA', rawId: 'AAAA', type: 'public-key', ...changes } });

const nonsense: unknown[] = [
  null,
  true,
  7,
  'text',
  [],
  [[]],
  {},
  { response: null },
  { response: 'text' },
  { response: [] },
  { response: { response: null } },
  response({}),
  response({ response: 'text' }),
  response({ response: { clientDataJSON: 7 } }),
  response({ response: { clientDataJSON: '%%%' } }),
  response({ response: { clientDataJSON: json(null) } }),
  response({ response: { clientDataJSON: json([]) } }),
  response({ response: { clientDataJSON: json({ challenge: { toString: 1 } }) } }),
  response({ response: { clientDataJSON: json({ challenge: 'x'.repeat(9000) }) } }),
  response({ response: { clientDataJSON: Buffer.from([0xff, 0xfe]).toString('base64url') } }),
  response({ id: 'A'.repeat(40_000), response: { clientDataJSON: 'AAAA' } }),
  { response: { __proto__: { response: {} }, constructor: { prototype: 1 } } },
  { id: '\u0000' },
  { id: "'; drop table passkey; --", name: 'x' },
  { id: ['x'], name: ['x'] },
  { id: { $ne: null }, name: 'x' },
  { id: 'x'.repeat(5000), name: 'x' },
  { id: 'x', name: '\ud800' },
  { answer: 'yes' },
  { password: '\u0000' },
];

describe('nonsense', () => {
  test.each(everyPost)('%s answers every wrong shape with 4xx, signed in and out, and adds nothing', async (path) => {
    const { browser } = await app.signedIn();
    await browser.authenticationOptions();
    const before = await app.census();
    for (const body of nonsense) {
      for (const person of [browser, app.openBrowser()]) {
        const { status, code, text } = await person.post(path, JSON.stringify(body));
        expect([path, body, status, code]).toEqual([
          path,
          body,
          expect.toSatisfy((s: number) => s >= 400 && s < 500),
          expect.any(String),
        ]);
        expect(text).not.toMatch(/zod|simplewebauthn|expected|stack/i);
      }
    }
    expect(await app.census()).toEqual(before);
  });

  test.each(everyPost)('%s answers what is not JSON, not UTF-8, empty or of another type with 4xx', async (path) => {
    const { browser } = await app.signedIn();
    for (const body of ['', '{', 'response=1', '{"a":1}}', '['.repeat(30_000), new Uint8Array([0x22, 0xff, 0x22])]) {
      expect(await browser.post(path, body)).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      expect(await browser.post(path, '{}', { 'content-type': type })).toMatchObject({
        status: 415,
        code: 'UNSUPPORTED_MEDIA_TYPE',
      });
    }
  });

  test.each(everyPost)('%s answers a body over 64 KiB with 413, whatever its length header says', async (path) => {
    const { browser } = await app.signedIn();
    const body = JSON.stringify({ response: 'x'.repeat(70_000) });
    expect(await browser.post(path, body)).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' });
    expect(await browser.post(path, body, { 'content-length': '10' })).toMatchObject({
      status: 413,
      code: 'REQUEST_TOO_LARGE',
    });
  });

  test('options endpoints ignore strange queries and refuse strange cookies as no session', async () => {
    const { browser } = await app.signedIn();
    const path = '/passkey/generate-register-options?authenticatorAttachment=x&authenticatorAttachment=y&name=%00';
    expect((await browser.get(path)).status).toBe(200);
    const visitor = app.openBrowser();
    visitor.cookies.set('better-auth.passkey_browser', '%00'.repeat(100));
    for (const token of ['x.y', `x.${'!'.repeat(43)}=`, '%E0%A4%A', '.', `${'x'.repeat(3000)}.${'A'.repeat(43)}=`]) {
      visitor.cookies.set('better-auth.session_token', token);
      expect((await visitor.get('/passkey/generate-authenticate-options')).status).toBe(200);
    }
  });
});

describe('where a request comes from', () => {
  const options = ['register', 'authenticate', 'step-up'].map((name) => `/passkey/generate-${name}-options`);
  test.each(options)('%s answers only this site', async (path) => {
    const { home: browser } = await app.withPasskey();
    for (const site of ['cross-site', 'same-site']) {
      expect(await browser.get(path, { 'sec-fetch-site': site })).toMatchObject({
        status: 403,
        code: 'CROSS_SITE_REQUEST',
      });
    }
    const answer = await browser.get(path, { 'sec-fetch-site': 'none' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('a POST from another origin is refused', async () => {
    const { home, passkey } = await app.withPasskey();
    const answer = await home.post('/passkey/delete-passkey', { id: passkey.id }, { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(await app.count('passkey', `id = '${passkey.id}'`)).toBe(1);
  });
});

describe('a database that is down', () => {
  const down = () => vi.spyOn(app.client, 'query').mockRejectedValue(new Error('connection refused'));

  test('is 503 for every endpoint, keeps the cookies and is never the mistake of the person', async () => {
    const { home: browser, authenticator } = await app.withPasskey();
    const signIn = authenticator.get(await browser.authenticationOptions(), { origin });
    const add = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    const token = browser.sessionToken;
    down();
    const answers = [
      await browser.verifyAuthentication(signIn),
      await browser.verifyRegistration(add),
      await browser.get('/passkey/generate-register-options'),
      await browser.get('/passkey/list-user-passkeys'),
      await browser.post('/passkey/delete-passkey', { id: 'x' }),
      await browser.post('/passkey/update-passkey', { id: 'x', name: 'x' }),
      await browser.get('/passkey/signals'),
      await browser.post('/passkey/answer-offer', { answer: 'later' }),
      await browser.get('/step-up/methods'),
      await browser.post('/step-up/password', { password: 'right password' }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(browser.sessionToken).toBe(token);
    expect(app.events.findLast(({ type }) => type === 'failed')).toBeDefined();
  });

  test('does not stop options for a visitor, and fails a sign-in halfway without a cookie', async () => {
    const { authenticator, browser: visitor } = await app.withPasskey();
    down();
    const options = await visitor.authenticationOptions();
    vi.restoreAllMocks();
    const response = authenticator.get(options, { origin });
    interceptStatements(app.client, (sql, run) =>
      /insert into "session"/.test(sql) ? Promise.reject(new Error('read-only')) : run(),
    );
    expect(await visitor.verifyAuthentication(response)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(visitor.sessionToken).toBeUndefined();
  });
});
