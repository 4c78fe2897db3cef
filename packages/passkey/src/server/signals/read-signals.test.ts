import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordStatements } from '../../../test/statement-log';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const path = '/passkey/signals';
const nobody = { userHandle: null, credentialIds: [], name: null, displayName: null };
const handleOf = ({ credentials }: SoftwareAuthenticator) => credentials[0]?.userHandle;
const idsOf = ({ credentials }: SoftwareAuthenticator) => credentials.map(({ id }) => id);

describe('what may be signalled', () => {
  test('is every passkey of the account and no other, its handle, address and name', async () => {
    await app.withPasskey();
    const { home, person, authenticator } = await app.withPasskey();
    const second = new SoftwareAuthenticator();
    await home.register(second);
    const { status, body, headers } = await home.get(path);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      paused: false,
      rpId: 'localhost',
      userHandle: handleOf(authenticator),
      credentialIds: [...idsOf(authenticator), ...idsOf(second)],
      name: person.email,
      displayName: person.name,
    });
  });

  test('is what the store has in that moment, whatever a cached session says', async () => {
    const cached = await createTestApp({ options: { session: { cookieCache: { enabled: true, maxAge: 300 } } } });
    const { home, person, passkey } = await cached.withPasskey();
    await home.get('/get-session');
    await cached.client.query(`update "user" set email = 'new-' || email where id = $1`, [person.id]);
    await home.post('/passkey/delete-passkey', { id: passkey.id });
    expect((await home.get(path)).body).toMatchObject({ credentialIds: [], name: `new-${person.email}` });
    await cached.client.query('delete from session where "userId" = $1', [person.id]);
    expect((await home.get(path)).body).toMatchObject(nobody);
  });

  test('has no handle before the first passkey, and keeps it when the last one is removed', async () => {
    const { browser } = await app.signedIn();
    expect((await browser.get(path)).body).toMatchObject({ userHandle: null, credentialIds: [] });
    const authenticator = new SoftwareAuthenticator();
    const { body: passkey } = await browser.register(authenticator);
    await browser.post('/passkey/delete-passkey', { id: passkey.id });
    expect((await browser.get(path)).body).toMatchObject({ userHandle: handleOf(authenticator), credentialIds: [] });
  });

  test('is nothing but the relying party for somebody signed out, and costs no statement', async () => {
    const log = recordStatements(app.client);
    const { status, body } = await app.openBrowser().get(path);
    expect([status, body]).toEqual([200, { paused: false, rpId: 'localhost', ...nobody }]);
    expect(log.sql()).toEqual([]);
  });

  test('is nothing of the account while the site pauses signals', async () => {
    const paused = await createTestApp({ passkey: { signals: 'paused' } });
    const { home } = await paused.withPasskey();
    const silence = { paused: true, rpId: 'localhost', ...nobody };
    expect((await home.get(path)).body).toEqual(silence);
    expect((await paused.openBrowser().get(path)).body).toEqual(silence);
  });

  test('answers this site only, and a database that is down is 503, never an empty list', async () => {
    const { home } = await app.withPasskey();
    for (const site of ['cross-site', 'same-site'])
      expect(await home.get(path, { 'sec-fetch-site': site })).toMatchObject({ code: 'CROSS_SITE_REQUEST' });
    vi.spyOn(app.client, 'query').mockRejectedValue(new Error('connection refused'));
    expect(await home.get(path)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
  });
});
