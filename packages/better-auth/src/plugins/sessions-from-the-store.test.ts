import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, httpsSite, type TestAuth } from '../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const cookiesOf = ({ jar }: { jar: Map<string, string> }) =>
  new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });

/** A browser that holds the cached copy of a session, which then ended elsewhere. */
const endedElsewhere = async () => {
  const { browser } = await app.signedIn();
  expect([...browser.jar.keys()]).toContain('latchkey.session_data');
  await app.context.internalAdapter.deleteSession(browser.sessionToken ?? '');
  return browser;
};

describe('an ended session whose cached copy is still fresh', () => {
  it('is refused at once by everything that acts', async () => {
    const browser = await endedElsewhere();
    expect(await browser.post('/update-user', { name: 'Mallory' })).toMatchObject({ status: 401 });
    expect((await browser.get('/step-up/methods')).status).toBe(401);
  });

  it('is nobody’s over HTTP', async () => {
    expect(await (await endedElsewhere()).user()).toBeNull();
  });

  it('is known for a minute to pages that show no more than a name, and to no page that reads the store', async () => {
    const headers = cookiesOf(await endedElsewhere());
    expect((await app.auth.api.getSession({ headers }))?.user.name).toBe('Ada');
    expect(await app.auth.api.getSession({ headers, query: { disableCookieCache: true } })).toBeNull();
  });
});

describe('the cached copy', () => {
  it('lives a minute, in a cookie that scripts cannot read', async () => {
    const { browser } = await app.signedIn();
    const [cookie] = (await browser.get('/get-session')).cookies.filter((line) => line.includes('session_data='));
    expect(cookie).toMatch(/Max-Age=60;.*HttpOnly;.*SameSite=Lax/i);
  });

  it('is refused when anybody changed it', async () => {
    const { browser } = await app.signedIn();
    const [name = '', value = ''] = [...browser.jar].find(([key]) => key.endsWith('session_data')) ?? [];
    const copy = JSON.parse(Buffer.from(value, 'base64url').toString());
    copy.session.user.name = 'Mallory';
    browser.jar.set(name, Buffer.from(JSON.stringify(copy)).toString('base64url'));
    expect((await app.auth.api.getSession({ headers: cookiesOf(browser) }))?.user.name).toBe('Ada');
  });

  it('goes with the session when its owner signs out', async () => {
    const { browser } = await app.signedIn();
    await browser.post('/sign-out');
    expect([...browser.jar.keys()].filter((name) => name.includes('session'))).toEqual([]);
  });

  it('is bound to the host on https', async () => {
    const { browser } = await (await createTestAuth(httpsSite)).signedIn();
    expect([...browser.jar.keys()]).toContain('__Host-latchkey.session_data');
  });
});
