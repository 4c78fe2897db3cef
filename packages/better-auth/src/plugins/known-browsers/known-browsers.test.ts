import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, newAddress, password, type TestAuth } from '../../../test/test-auth';

let app: TestAuth;
let other: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
  other = await createTestAuth();
});

const guess = (email: string, site = app) =>
  site.openBrowser().post('/sign-in/email', { email, password: 'a wrong password it is' });
/** So many guesses, each by a browser and from an address of its own, at two processes in turn. */
const guessOften = async (email: string, times = 20) => {
  const statuses: number[] = [];
  for (let count = 0; count < times; count += 1) {
    statuses.push((await guess(email, count % 2 ? app : other)).status);
  }
  return statuses;
};

describe('guesses at one password from everywhere', () => {
  it('are refused after twenty an hour, the right one too, by all processes together', async () => {
    const { email } = await app.signedIn();
    expect(new Set(await guessOften(email))).toEqual(new Set([401]));
    const refused = await app.openBrowser().post('/sign-in/email', { email, password });
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3600);
    expect((await guess(email.toUpperCase(), other)).status).toBe(429);
  });

  it('do not tell whether there is an account', async () => {
    const stranger = newAddress();
    expect(new Set(await guessOften(stranger))).toEqual(new Set([401]));
    expect((await guess(stranger)).status).toBe(429);
  });

  it('keep nobody out who signed in before from this browser', async () => {
    const { browser, email } = await app.signedIn();
    await browser.post('/sign-out');
    await guessOften(email, 21);
    expect((await browser.post('/sign-in/email', { email, password })).status).toBe(200);
  });

  it('are not made possible by having signed in to another account', async () => {
    const { email } = await app.signedIn();
    const { browser: guesser } = await app.signedIn();
    await guessOften(email);
    expect((await guesser.post('/sign-in/email', { email, password })).status).toBe(429);
  });

  it('are not made possible by a cookie that was changed', async () => {
    const { browser, email } = await app.signedIn();
    await browser.post('/sign-out');
    await guessOften(email);
    for (const [name, value] of browser.jar) if (name.endsWith('known_accounts')) browser.jar.set(name, `x${value}`);
    expect((await browser.post('/sign-in/email', { email, password })).status).toBe(429);
  });
});
