import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../../test/browser';
import { interceptStatements } from '../../../test/intercept-statements';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const handleOf = async (browser: Awaited<ReturnType<TestApp['signedIn']>>['browser']) =>
  (await browser.registrationOptions()).user.id;

describe('the user handle (policy 3)', () => {
  test('is 64 bytes that say nothing of the person, another for every account', async () => {
    const people = [await app.signedIn(), await app.signedIn(), await app.signedIn()];
    const handles = [];
    for (const { person, browser } of people) {
      const { user } = await browser.registrationOptions();
      expect(user).toMatchObject({ name: person.email, displayName: person.name });
      const bytes = Buffer.from(user.id, 'base64url');
      expect(bytes).toHaveLength(64);
      for (const personal of [person.id, person.email, person.name]) expect(bytes.includes(personal)).toBe(false);
      handles.push(user.id);
    }
    expect(new Set(handles).size).toBe(3);
  });

  test('stays the same over registrations, over a removal of every passkey, over other browsers', async () => {
    const { person, browser } = await app.signedIn();
    const offered = await handleOf(browser);
    const first = await browser.register(new SoftwareAuthenticator(), {}, 'My nickname');
    const second = await browser.register(new SoftwareAuthenticator());
    expect([first.body.userHandle, second.body.userHandle]).toEqual([offered, offered]);
    const options = await browser.registrationOptions();
    expect(options.user).toEqual({ id: offered, name: person.email, displayName: person.name });
    for (const { body } of [first, second])
      expect((await browser.post('/passkey/delete-passkey', { id: body.id })).status).toBe(200);
    expect(await app.count('passkey', `"userId" = '${person.id}'`)).toBe(0);
    const elsewhere = app.openBrowser();
    await elsewhere.post('/sign-in/email', { email: person.email, password: person.password });
    expect(await handleOf(elsewhere)).toBe(offered);
  });

  test('once stored outlives the secret it was made from', async () => {
    const value = (version: number) => ({ version, value: `secret number ${version} that is long enough 0123456789` });
    const withSecrets = (...versions: number[]) => createTestApp({ options: { secrets: versions.map(value) } });
    const old = await withSecrets(1);
    const { person, browser } = await old.signedIn();
    const { body } = await browser.register(new SoftwareAuthenticator());
    const next = (await withSecrets(2)).openBrowser();
    await next.post('/sign-in/email', { email: person.email, password: person.password });
    expect(await handleOf(next)).toBe(body.userHandle);
  });

  test('is stored with the first passkey or not at all', async () => {
    const { person, browser } = await app.signedIn();
    const stored = () => app.count('passkeyUserHandle', `"userId" = '${person.id}'`);
    await browser.registrationOptions();
    await browser.register(new SoftwareAuthenticator(), { flags: { uv: false } });
    expect(await stored()).toBe(0);
    for (const _ of [1, 2]) {
      expect((await browser.register(new SoftwareAuthenticator())).status).toBe(200);
      expect(await stored()).toBe(1);
    }
  });

  test.each([
    ['since the options were issued', null],
    ['while the answer was being verified', /^insert into "verification"/],
  ])('that another one replaced %s is refused (R29)', async (_, moment) => {
    const { person, browser } = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    const other = [person.id, Buffer.alloc(64, person.id).toString('base64url')];
    const replace = () => query(`insert into "passkeyUserHandle" (id, "userId", handle) values ($1, $1, $2)`, other);
    const query = interceptStatements(app.client, async (sql, run) => {
      if (moment?.test(sql)) await replace();
      return run();
    });
    if (!moment) await replace();
    expect(await browser.verifyRegistration(response)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
    expect(await app.count('passkey', `"userId" = '${person.id}'`)).toBe(0);
  });
});
