import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, password, type TestAuth } from '../../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const newPassword = 'another password of theirs';

describe('changing the password', () => {
  it('counts wrong ones of a session with those of a step-up, and refuses the right one too after five', async () => {
    const { browser, email } = await app.signedIn();
    const change = (currentPassword: string) => browser.post('/change-password', { currentPassword, newPassword });
    for (let attempt = 0; attempt < 3; attempt++) expect((await change('wrong')).code).toBe('INVALID_PASSWORD');
    for (let attempt = 0; attempt < 2; attempt++)
      expect((await browser.post('/step-up/password', { password: 'wrong' })).code).toBe('INVALID_PASSWORD');
    const refused = await change(password);
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await browser.post('/step-up/password', { password })).status).toBe(429);

    const elsewhere = app.openBrowser();
    await elsewhere.post('/sign-in/email', { email, password });
    const body = { currentPassword: password, newPassword };
    expect((await elsewhere.post('/change-password', body)).status).toBe(200);
  });

  it.each([
    ['a short one', 'short', 'PASSWORD_TOO_SHORT'],
    ['a very long one', 'a'.repeat(129), 'PASSWORD_TOO_LONG'],
  ])('refuses %s', async (_what, tried, code) => {
    const { browser } = await app.signedIn();
    const answer = await browser.post('/change-password', { currentPassword: password, newPassword: tried });
    expect(answer).toMatchObject({ status: 400, code });
  });

  it('refuses who is signed out, and an account without a password', async () => {
    const body = { currentPassword: password, newPassword };
    expect((await app.openBrowser().post('/change-password', body)).code).toBe('UNAUTHORIZED');
    const { browser, email } = await app.signedIn();
    const user = await app.findUser(email);
    const where = [{ field: 'userId', value: user?.id ?? '' }];
    await app.context.adapter.updateMany({ model: 'account', where, update: { password: null } });
    expect((await browser.post('/change-password', body)).code).toBe('CREDENTIAL_ACCOUNT_NOT_FOUND');
  });

  it('leaves the other sessions alone unless asked', async () => {
    const { browser, email } = await app.signedIn();
    const elsewhere = app.openBrowser();
    await elsewhere.post('/sign-in/email', { email, password });
    await browser.post('/change-password', { currentPassword: password, newPassword });
    expect([await elsewhere.user(), await browser.user()]).toMatchObject([{ email }, { email }]);
  });
});
