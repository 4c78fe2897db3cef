import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMailbox } from '../../../test/mailbox';
import { raceDatabases } from '../../../test/race-databases';
import { createTestApp, type TestApp } from '../../../test/test-app';

const rounds = 10;
const { kinds, close } = await raceDatabases();
afterAll(close);

describe.each(kinds)('codes tried at two processes at once on %s', (_, open) => {
  const mailbox = createMailbox();
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    const stepUp = { sendCode: (mail: Parameters<typeof mailbox.send>[0]) => mailbox.send(mail) };
    first = await createTestApp({ stepUp, database: open() });
    second = await createTestApp({ stepUp, database: open() });
  });

  /** Somebody with a code in the mail, and the same browser at either process. */
  const withCode = async () => {
    const { person, browser } = await first.signedIn();
    await browser.post('/step-up/send-code', {});
    return {
      person,
      at: [browser, second.openBrowser(browser)] as const,
      code: mailbox.code,
      wrong: mailbox.wrongCode,
    };
  };

  test('the right one is honoured once', async () => {
    for (let round = 0; round < rounds; round++) {
      const { at, code } = await withCode();
      const answers = await Promise.all([...at, ...at].map((browser) => browser.post('/step-up/code', { code })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    }
  });

  test('sixteen guesses at once get no more than five tries', async () => {
    for (let round = 0; round < rounds; round++) {
      const { person, at, code, wrong } = await withCode();
      const guesses = Array.from({ length: 16 }, (_, n) => at[n % 2]?.post('/step-up/code', { code: wrong }));
      for (const answer of await Promise.all(guesses)) expect(answer?.status).toBe(401);
      const left = await triesLeft(person.id);
      expect(left).toBeLessThan(5);
      for (let attempt = 0; attempt < left; attempt++) await at[0].post('/step-up/code', { code: wrong });
      expect((await at[1].post('/step-up/code', { code })).status).toBe(401);
    }
  });

  test.each([2, 4])('the right one is still honoured after %i wrong guesses at once', async (count) => {
    for (let round = 0; round < rounds; round++) {
      const { person, at, code, wrong } = await withCode();
      const guesses = Array.from({ length: count }, (_, n) => at[n % 2]?.post('/step-up/code', { code: wrong }));
      for (const answer of await Promise.all(guesses)) expect(answer?.code).toBe('INVALID_CODE');
      const left = await triesLeft(person.id);
      expect(left).toBeGreaterThanOrEqual(5 - count);
      expect(left).toBeLessThan(5);
      expect((await at[0].post('/step-up/code', { code })).status).toBe(200);
    }
  });

  test('one that is sent meanwhile is good, whatever becomes of the one before', async () => {
    for (let round = 0; round < rounds; round++) {
      const { at, wrong } = await withCode();
      await Promise.all([at[0].post('/step-up/code', { code: wrong }), at[1].post('/step-up/send-code', {})]);
      expect((await at[0].post('/step-up/code', { code: mailbox.code })).status).toBe(200);
    }
  });

  /** 0 where the code is gone. */
  const triesLeft = async (userId: string) => {
    const { rows } = await first.client.query<{ value: string }>(
      `select value from verification join session on identifier = 'step-up-code:' || session.id where "userId" = $1`,
      [userId],
    );
    return Number(rows[0]?.value.split('.')[1] ?? 0);
  };
});
