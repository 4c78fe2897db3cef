import { beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from '../test/statements-of';
import { createTestAuth, mailedLinkToken, mailsTo, newAddress, password, type TestAuth } from '../test/test-auth';

const alone = { NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_PASSKEY: 'true' };
let app: TestAuth;
let codes: TestAuth;
beforeAll(async () => {
  app = await createTestAuth({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' });
  codes = await createTestAuth(alone);
});

const withPassword = async () => (await app.signedIn()).email;
const withoutPassword = async () => {
  const browser = app.openBrowser();
  const email = newAddress();
  await browser.post('/magic-link/send', { email });
  await browser.post('/magic-link/sign-in', { token: await mailedLinkToken(email) });
  return email;
};
const nobody = async () => newAddress();

describe('the database is asked the same, whoever has the address', () => {
  it.each([
    ['/sign-in/email', 1, 401, () => app],
    ['/sign-up/email', 1, 200, () => app],
    ['/request-password-reset', 1, 200, () => app],
    ['/magic-link/send', 1, 200, () => app],
    ['/sign-up/code', 1, 200, () => codes],
    ['/recover/code', 1, 200, () => codes],
    // Over what an address may have.
    ['/request-password-reset', 6, 200, () => app],
    ['/magic-link/send', 6, 200, () => app],
    ['/recover/code', 6, 200, () => codes],
  ])('at %s, asked for %i times before', async (path, before, status, at) => {
    const asked = [];
    for (const person of [nobody, withPassword, withoutPassword]) {
      const email = await person();
      await mailsTo(email);
      const ask = () =>
        at()
          .openBrowser()
          .post(path, { email, name: 'Ada', password: `not ${password}` });
      // What is made at first use is no work of an address.
      for (let asked = 0; asked < before; asked += 1) await ask();
      asked.push(await statementsOf(at(), async () => expect((await ask()).status).toBe(status)));
    }
    expect(asked[0]).not.toEqual([]);
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[2]).toEqual(asked[0]);
  });
});
