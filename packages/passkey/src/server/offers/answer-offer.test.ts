import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { readOffer } from './read-offer';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.useRealTimers();
});

type Person = Awaited<ReturnType<TestApp['signedIn']>>;
const path = '/passkey/answer-offer';
const offered = async ({ person, browser }: Person) => {
  const { body } = await browser.get('/get-session');
  return readOffer({ context: await app.auth.$context }, person.id, body.session as { id: string });
};
const later = (days: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 24 * 60 * 60 * 1000 });
const offers = ({ person }: Person, where = 'true') =>
  app.count('passkeyOffer', `"userId" = '${person.id}' and ${where}`);

describe('the answer to the offer of a passkey', () => {
  test('"not now" puts it off for two weeks', async () => {
    const somebody = await app.signedIn();
    expect(await offered(somebody)).toBe('create');
    expect(await somebody.browser.post(path, { answer: 'later' })).toMatchObject({
      status: 200,
      body: { status: true },
    });
    expect(await offered(somebody)).toBeNull();
    later(13.9);
    expect(await offered(await somewhere(somebody))).toBeNull();
    later(0.2);
    expect(await offered(await somewhere(somebody))).toBe('create');
  });

  test('ends for good with "don’t ask again", on every device, whatever is said afterwards', async () => {
    const somebody = await app.signedIn();
    await somebody.browser.post(path, { answer: 'never' });
    await somebody.browser.post(path, { answer: 'later' });
    later(400);
    expect(await offered(await somewhere(somebody))).toBeNull();
    expect(await offers(somebody)).toBe(1);
  });

  test('given twice at once is kept once', async () => {
    const somebody = await app.signedIn();
    const answers = ['later', 'never', 'later', 'never'].map((answer) => somebody.browser.post(path, { answer }));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await offers(somebody, 'never and "askAgainAt" is not null')).toBe(1);
  });

  test('of one account says nothing for another', async () => {
    await (await app.signedIn()).browser.post(path, { answer: 'never' });
    expect(await offered(await app.signedIn())).toBe('create');
  });

  test.each([[{}], [{ answer: 'always' }], [{ answer: ['later'] }], [null], [7]])('%j is none', async (body) => {
    const somebody = await app.signedIn();
    expect(await somebody.browser.post(path, JSON.stringify(body))).toMatchObject({
      status: 400,
      code: 'INVALID_REQUEST',
    });
    expect(await offers(somebody)).toBe(0);
  });

  test('needs a session and this site, and goes with the account', async () => {
    expect(await app.openBrowser().post(path, { answer: 'later' })).toMatchObject({
      status: 401,
      code: 'UNAUTHORIZED',
    });
    const somebody = await app.signedIn();
    expect((await somebody.browser.post(path, { answer: 'never' }, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect(await offers(somebody)).toBe(0);
    await somebody.browser.post(path, { answer: 'later' });
    await app.client.query('delete from "user" where id = $1', [somebody.person.id]);
    expect(await offers(somebody)).toBe(0);
  });
});

/** The same person in another browser, signed in just now. */
const somewhere = async ({ person }: Person) => {
  const browser = app.openBrowser();
  await browser.post('/sign-in/email', { email: person.email, password: person.password });
  return { person, browser };
};
