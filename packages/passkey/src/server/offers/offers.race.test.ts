import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, origin } from '../../../test/browser';
import { raceDatabases } from '../../../test/race-databases';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

const rounds = 10;
const { kinds, close } = await raceDatabases();
afterAll(close);

describe.each(kinds)('at once on %s', (_, open) => {
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    first = await createTestApp({ database: open() });
    second = await createTestApp({ database: open() });
  });

  const inTwoBrowsers = async () => {
    const { person, browser } = await first.signedIn();
    const elsewhere = second.openBrowser();
    await elsewhere.post('/sign-in/email', { email: person.email, password: person.password });
    return { person, browsers: [browser, elsewhere] as const };
  };

  /** A passkey made without a prompt in this browser, and not yet sent. */
  const madeSilently = async (browser: Browser) => {
    const { body } = await browser.get('/passkey/generate-register-options?mode=automatic');
    return new SoftwareAuthenticator().create(body as never, { origin, flags: { up: false, uv: false } });
  };

  test('two answers to the offer are kept in one row', async () => {
    for (let round = 0; round < rounds; round++) {
      const { person, browsers } = await inTwoBrowsers();
      const [here, there] = browsers;
      const answers = await Promise.all([
        here.post('/passkey/answer-offer', { answer: 'later' }),
        there.post('/passkey/answer-offer', { answer: 'never' }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const kept = `"userId" = '${person.id}' and never and "askAgainAt" is not null`;
      expect(await first.count('passkeyOffer', kept)).toBe(1);
    }
  });

  test('the removal of a passkey made without a prompt, and another one, leave none but one made before it', async () => {
    for (let round = 0; round < rounds; round++) {
      const { person, browsers } = await inTwoBrowsers();
      const { body } = await browsers[0].verifyRegistration(await madeSilently(browsers[0]));
      const another = await madeSilently(browsers[0]);
      const [removed, added] = await Promise.all([
        browsers[1].post('/passkey/delete-passkey', { id: body.id }),
        browsers[0].verifyRegistration(another),
      ]);
      expect(removed.status).toBe(200);
      expect([200, 403]).toContain(added.status);
      expect(await first.count('passkey', `"userId" = '${person.id}'`)).toBe(added.status === 200 ? 1 : 0);
      expect((await browsers[0].get('/passkey/generate-register-options?mode=automatic')).status).toBe(403);
    }
  });
});
