import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, origin } from '../../test/browser';
import { raceDatabases } from '../../test/race-databases';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';

const rounds = 5;
const { kinds, close } = await raceDatabases();
afterAll(close);

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
    Array.from({ length: count }, (_, index) => (apps[index % 2] as TestApp).openBrowser(browser));
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
        people
          .flatMap(({ browser }) => inTurn(browser, 2))
          .map((browser) => browser.register(new SoftwareAuthenticator(), { credentialId })),
      );
      expect(statuses(answers)).toEqual([200, 409, 409, 409]);
      expect(answers.filter(({ code }) => code === 'PASSKEY_ALREADY_REGISTERED')).toHaveLength(3);
      const of = people.map(({ person }) => `'${person.id}'`).join();
      expect(await app.count('passkey', `"userId" in (${of})`)).toBe(1);
      expect(await app.count('passkeyUserHandle', `"userId" in (${of})`)).toBe(1);
    }
  });

  test('one challenge is honoured once, and one counter makes one session (A11, A22)', async () => {
    const { person, authenticator } = await app.withPasskey({ counts: true });
    for (let round = 1; round <= rounds; round++) {
      await app.client.query('delete from session where "userId" = $1', [person.id]);
      const visitor = app.openBrowser();
      const response = authenticator.get(await visitor.authenticationOptions(), { origin, counter: round * 10 });
      const same = await Promise.all(inTurn(visitor, 16).map((tab) => tab.verifyAuthentication(response)));
      expect(statuses(same)).toEqual([200, ...Array(15).fill(400)]);
      expect(same.filter(({ code }) => code === 'CHALLENGE_NOT_VALID')).toHaveLength(15);
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
