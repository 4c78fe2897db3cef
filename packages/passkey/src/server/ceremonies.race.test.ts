import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, origin } from '../../test/browser';
import { postgresDatabase } from '../../test/postgres-database';
import { createTestApp, schemaOptions, type TestApp } from '../../test/test-app';
import type { TestDatabase } from '../../test/test-database';
import { SoftwareAuthenticator } from '../testing/software-authenticator';

const rounds = 5;
const postgres = await postgresDatabase(schemaOptions);
afterAll(() => postgres?.close());

/** Each app gets a pool of its own, as another process has one; on the embedded database both share its one connection. */
const kinds: [string, () => TestDatabase | undefined][] = [['the embedded database', () => undefined]];
if (postgres) kinds.push(['PostgreSQL', () => postgres.connect()]);

describe.each(kinds)('ceremonies of two processes at once on %s', (_, open) => {
  let apps: TestApp[];
  let app: TestApp;
  beforeAll(async () => {
    const passkey = { maxPasskeys: 2 };
    apps = [await createTestApp({ passkey, database: open() }), await createTestApp({ passkey, database: open() })];
    [app] = apps as [TestApp];
  });

  /** The same browser so many times, its requests answered by the processes in turn. */
  const inTurn = (browser: Browser, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const same = (apps[index % 2] as TestApp).openBrowser();
      for (const [name, value] of browser.cookies) same.cookies.set(name, value);
      return same;
    });
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

  test('the first passkeys of an account are stored up to the limit, with one user handle', async () => {
    for (let round = 0; round < rounds; round++) {
      const { person, browser } = await app.signedIn();
      const pending = [await browser.registrationOptions()];
      while (pending.length < 4) pending.push(await browser.registrationOptions());
      const answers = await Promise.all(
        inTurn(browser, 4).map((tab, index) => {
          const response = new SoftwareAuthenticator().create(pending[index] as (typeof pending)[0], { origin });
          return tab.verifyRegistration(response);
        }),
      );
      expect(statuses(answers)).toEqual([200, 200, 409, 409]);
      expect(answers.filter(({ code }) => code === 'PASSKEY_LIMIT_REACHED')).toHaveLength(2);
      expect(await app.count('passkey', `"userId" = '${person.id}'`)).toBe(2);
      expect(await app.count('passkeyUserHandle', `"userId" = '${person.id}'`)).toBe(1);
    }
  });

  test('one credential id is stored for one account, and the other keeps nothing (R26)', async () => {
    for (let round = 0; round < rounds; round++) {
      const people = [await app.signedIn(), await app.signedIn()];
      const credentialId = new Uint8Array(randomBytes(32));
      const answers = await Promise.all(
        people.map(({ browser }, index) =>
          (inTurn(browser, 2)[index] as Browser).register(new SoftwareAuthenticator(), { credentialId }),
        ),
      );
      expect(statuses(answers)).toEqual([200, 409]);
      const of = people.map(({ person }) => `'${person.id}'`).join();
      expect(await app.count('passkey', `"userId" in (${of})`)).toBe(1);
      expect(await app.count('passkeyUserHandle', `"userId" in (${of})`)).toBe(1);
    }
  });

  test('one challenge is honoured once, and one counter makes one session (A11, A22)', async () => {
    const { person, browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator({ counts: true });
    await browser.register(authenticator);
    for (let round = 1; round <= rounds; round++) {
      await app.client.query('delete from session where "userId" = $1', [person.id]);
      const visitor = app.openBrowser();
      const response = authenticator.get(await visitor.authenticationOptions(), { origin, counter: round * 10 });
      const same = await Promise.all(inTurn(visitor, 6).map((tab) => tab.verifyAuthentication(response)));
      expect(statuses(same)).toEqual([200, 400, 400, 400, 400, 400]);
      const cloned = await Promise.all(
        apps.flatMap((process) =>
          Array.from({ length: 3 }, () => process.openBrowser().signIn(authenticator, { counter: round * 10 + 1 })),
        ),
      );
      expect(statuses(cloned)).toEqual([200, 401, 401, 401, 401, 401]);
      expect(await app.count('session', `"userId" = '${person.id}'`)).toBe(2);
    }
  });
});
