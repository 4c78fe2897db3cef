import { beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const withPasskey = async () => {
  const { person, browser } = await app.signedIn();
  const { body } = await browser.register(new SoftwareAuthenticator(), {}, 'First');
  return { person, browser, id: body.id as string };
};

test('the list has the own passkeys only, oldest first, without keys', async () => {
  await withPasskey();
  const { browser, id } = await withPasskey();
  const { body: second } = await browser.register(new SoftwareAuthenticator(), {}, 'Second');
  const { body, text, headers } = await browser.get('/passkey/list-user-passkeys');
  expect(body).toMatchObject([
    { id, name: 'First' },
    { id: second.id, name: 'Second' },
  ]);
  expect(text).not.toContain('publicKey');
  expect(headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['get', '/passkey/list-user-passkeys'],
  ['post', '/passkey/delete-passkey'],
  ['post', '/passkey/update-passkey'],
  ['get', '/passkey/generate-step-up-options'],
  ['post', '/passkey/verify-step-up'],
  ['post', '/passkey/verify-registration'],
] as const)('%s %s needs a session', async (method, path) => {
  const visitor = app.openBrowser();
  const answer =
    method === 'get' ? await visitor.get(path) : await visitor.post(path, { id: 'x', name: 'x', response: {} });
  expect(answer).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
});

test('an own passkey is removed, once', async () => {
  const { browser, id } = await withPasskey();
  expect(await browser.post('/passkey/delete-passkey', { id })).toMatchObject({ status: 200, body: { status: true } });
  expect(await browser.post('/passkey/delete-passkey', { id })).toMatchObject({
    status: 404,
    code: 'PASSKEY_NOT_FOUND',
  });
  expect(await app.count('passkey', `id = '${id}'`)).toBe(0);
});

test("someone else's passkey is neither removed nor renamed", async () => {
  const owner = await withPasskey();
  const { browser } = await withPasskey();
  const notFound = { status: 404, code: 'PASSKEY_NOT_FOUND' };
  expect(await browser.post('/passkey/delete-passkey', { id: owner.id })).toMatchObject(notFound);
  expect(await browser.post('/passkey/update-passkey', { id: owner.id, name: 'Mine' })).toMatchObject(notFound);
  expect((await owner.browser.get('/passkey/list-user-passkeys')).body).toMatchObject([
    { id: owner.id, name: 'First' },
  ]);
});

test('removing needs a recent sign-in, renaming and listing do not', async () => {
  const { person, browser, id } = await withPasskey();
  await app.age(person.id, 601);
  expect(await browser.post('/passkey/delete-passkey', { id })).toMatchObject({
    status: 403,
    code: 'STEP_UP_REQUIRED',
  });
  expect((await browser.post('/passkey/update-passkey', { id, name: 'Renamed' })).status).toBe(200);
  expect((await browser.get('/passkey/list-user-passkeys')).body).toMatchObject([{ name: 'Renamed' }]);
});

test('a session that ended in the store is refused at once, whatever a cached cookie says', async () => {
  const cached = await createTestApp({ options: { session: { cookieCache: { enabled: true, maxAge: 300 } } } });
  const { person, browser } = await cached.signedIn();
  expect((await browser.get('/get-session')).body).toMatchObject({ user: { id: person.id } });
  await cached.client.query('delete from session where "userId" = $1', [person.id]);
  expect((await browser.get('/get-session')).body).toMatchObject({ user: { id: person.id } });
  expect(await browser.get('/passkey/list-user-passkeys')).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
});

test('a session that has expired is no session', async () => {
  const { person, browser } = await withPasskey();
  await app.client.query('update session set "expiresAt" = now() where "userId" = $1', [person.id]);
  expect(await browser.get('/passkey/list-user-passkeys')).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
});

test.each([
  ['\u202eevil\u202c', 'evil'],
  ['  two\n lines\t', 'two lines'],
  ['zero\u200bwidth\u2060', 'zerowidth'],
  ['\u0000NUL', 'NUL'],
  ['Schlüssel 🔑', 'Schlüssel 🔑'],
  ['<b>bold</b>', '<b>bold</b>'],
])('the nickname %j is kept as %j', async (name, kept) => {
  const { browser, id } = await withPasskey();
  expect((await browser.post('/passkey/update-passkey', { id, name })).body).toMatchObject({
    passkey: { id, name: kept },
  });
});

test.each([[''], ['   '], ['\u200b\u202e\u3164'], ['x'.repeat(65)], [7], [null], [{}]])(
  'the nickname %j is refused',
  async (name) => {
    const { browser, id } = await withPasskey();
    expect(await browser.post('/passkey/update-passkey', { id, name })).toMatchObject({
      status: 400,
      code: 'INVALID_REQUEST',
    });
  },
);
