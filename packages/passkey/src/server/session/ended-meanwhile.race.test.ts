import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Browser, origin } from '../../../test/browser';
import { raceDatabases } from '../../../test/race-databases';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

const rounds = 8;
const { kinds, close } = await raceDatabases();
afterAll(close);
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(kinds)('a session that ends during its own request on %s', (_, open) => {
  let app: TestApp;
  let elsewhere: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ database: open() });
    elsewhere = await createTestApp({ database: open() });
  });

  const passkeysOf = (userId: string) => app.count('passkey', `"userId" = '${userId}'`);
  const registration = async (browser: Browser) => {
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    return () => browser.verifyRegistration(response);
  };
  const removal = async (browser: Browser) => {
    const { body } = await browser.register(new SoftwareAuthenticator());
    return () => browser.post('/passkey/delete-passkey', { id: body.id });
  };

  /** Lets something happen as soon as a request has read its session. */
  const afterTheRead = async (happen: () => Promise<unknown>) => {
    const { internalAdapter } = await app.auth.$context;
    const find = internalAdapter.findSession;
    vi.spyOn(internalAdapter, 'findSession').mockImplementation(async (token) => {
      const found = await find(token);
      await happen();
      return found;
    });
  };

  test.each([
    ['stores no passkey', registration, 0],
    ['removes no passkey', removal, 1],
  ])('%s', async (_what, prepare, left) => {
    const { person, browser } = await app.signedIn();
    const request = await prepare(browser);
    await afterTheRead(() => elsewhere.openBrowser(browser).post('/sign-out', {}));
    expect(await request()).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
    expect(app.lastRefusal()).toMatchObject({ reason: 'session-ended' });
    expect(await passkeysOf(person.id)).toBe(left);
  });

  test('stores no passkey where it ran out', async () => {
    const { person, browser } = await app.signedIn();
    const register = await registration(browser);
    const expire = `update session set "expiresAt" = now() - interval '1 second' where "userId" = $1`;
    await afterTheRead(() => app.client.query(expire, [person.id]));
    expect(await register()).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
    expect(await passkeysOf(person.id)).toBe(0);
  });

  test.each([
    ['stores', registration],
    ['removes', removal],
  ])('%s nothing any more once its end was acknowledged', async (_what, prepare) => {
    for (let round = 0; round < rounds; round++) {
      const { person, browser } = await app.signedIn();
      const request = await prepare(browser);
      const answer = request();
      // Each round a little later in the request: after so many turns of the event loop.
      for (let turn = 0; turn < round * 4; turn++) await new Promise(setImmediate);
      expect((await elsewhere.openBrowser(browser).post('/sign-out', {})).status).toBe(200);
      const acknowledged = await passkeysOf(person.id);
      expect([200, 401]).toContain((await answer).status);
      expect(await passkeysOf(person.id)).toBe(acknowledged);
    }
  });
});
