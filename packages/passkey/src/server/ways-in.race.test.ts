import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherRemovers } from '../../test/other-removers';
import { raceDatabases } from '../../test/race-databases';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';

const rounds = 10;
const { kinds, close } = await raceDatabases();
afterAll(close);

describe.each(kinds)('two removals at once on %s', (_, open) => {
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    const options = { plugins: [otherRemovers] };
    first = await createTestApp({ options, database: open() });
    second = await createTestApp({ options, database: open() });
  });

  /** Somebody with so many passkeys, with the browser of each app signed in. */
  const withPasskeys = async (count: number) => {
    const { person, browser } = await first.signedIn();
    const ids: string[] = [];
    for (let made = 0; made < count; made++)
      ids.push((await browser.register(new SoftwareAuthenticator())).body.id as string);
    const elsewhere = second.openBrowser();
    await elsewhere.post('/sign-in/email', { email: person.email, password: person.password });
    return { person, ids, browsers: [browser, elsewhere] as const };
  };

  test('of the last two passkeys leave exactly one', async () => {
    for (let round = 0; round < rounds; round++) {
      const { person, ids, browsers } = await withPasskeys(2);
      await first.client.query(`delete from account where "userId" = $1`, [person.id]);
      const answers = await Promise.all(
        browsers.map((browser, at) => browser.post('/passkey/delete-passkey', { id: ids[at] })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await first.count('passkey', `"userId" = '${person.id}'`)).toBe(1);
    }
  });

  test('of the passkey and of the password leave one of the two', async () => {
    for (let round = 0; round < rounds; round++) {
      const { person, ids, browsers } = await withPasskeys(1);
      const answers = await Promise.all([
        browsers[0].post('/passkey/delete-passkey', { id: ids[0] }),
        browsers[1].post('/test/remove-password', {}),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const left = await Promise.all(
        ['passkey', 'account'].map((table) => first.count(table, `"userId" = '${person.id}'`)),
      );
      expect(left.sort()).toEqual([0, 1]);
    }
  });

  test('of one passkey succeed once', async () => {
    const { ids, browsers } = await withPasskeys(1);
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/passkey/delete-passkey', { id: ids[0] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  test('with a registration beside them leave what was registered', async () => {
    const { person, ids, browsers } = await withPasskeys(1);
    await first.client.query(`delete from account where "userId" = $1`, [person.id]);
    const [added, removed] = await Promise.all([
      browsers[0].register(new SoftwareAuthenticator()),
      browsers[1].post('/passkey/delete-passkey', { id: ids[0] }),
    ]);
    expect(added.status).toBe(200);
    expect([200, 409]).toContain(removed.status);
    expect(await first.count('passkey', `"userId" = '${person.id}'`)).toBe(removed.status === 200 ? 1 : 2);
  });
});
