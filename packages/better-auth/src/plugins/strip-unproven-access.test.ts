import { beforeAll, describe, expect, it } from 'vitest';
import { squat, squattersPassword } from '../../test/squat';
import { createTestAuth, mailedResetToken, mailsTo, password, type TestAuth } from '../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

describe('nothing put on an account before its owner proved the address survives that proof', () => {
  it('by the link of a sign-up', async () => {
    const squatted = await squat(app);
    await app.context.internalAdapter.updateUser(squatted.id, { locale: 'ar' });
    const { browser, token } = await app.signedUp(squatted.email, 'Owner');
    expect((await browser.post('/sign-up/prove', { token })).status).toBe(200);

    const left = await squatted.inventory();
    expect(left).toMatchObject({ accounts: ['credential'], passkeys: 0 });
    expect(left.sessions).toEqual([browser.sessionToken]);
    const owner = { id: squatted.id, name: 'Owner', emailVerified: true, locale: 'en' };
    expect(await app.findUser(squatted.email)).toMatchObject(owner);
    const signIn = (tried: string) =>
      app.openBrowser().post('/sign-in/email', { email: squatted.email, password: tried });
    expect((await signIn(squattersPassword)).status).toBe(401);
    expect((await signIn(password)).status).toBe(200);
  });

  it('by a reset of the password', async () => {
    const squatted = await squat(app);
    const browser = app.openBrowser();
    await browser.post('/request-password-reset', { email: squatted.email });
    const token = await mailedResetToken(squatted.email);
    expect((await browser.post('/reset-password', { token, newPassword: password })).status).toBe(200);

    expect(await squatted.inventory()).toEqual({ sessions: [], accounts: ['credential'], passkeys: 0 });
    const name = squatted.email.split('@')[0];
    expect(await app.findUser(squatted.email)).toMatchObject({ name, emailVerified: true });
    const [notice, reset] = await mailsTo(squatted.email);
    expect(notice?.text).toContain(`Hello ${name},`);
    expect(reset?.text).not.toMatch(/Hello|Squatter/);
    const signIn = (tried: string) =>
      app.openBrowser().post('/sign-in/email', { email: squatted.email, password: tried });
    expect((await signIn(squattersPassword)).status).toBe(401);
    expect((await signIn(password)).status).toBe(200);
  });

  it('and the password of an unproven account signs nobody in before', async () => {
    const squatted = await squat(app);
    const answer = await app
      .openBrowser()
      .post('/sign-in/email', { email: squatted.email, password: squattersPassword });
    expect(answer).toMatchObject({ status: 403, code: 'EMAIL_NOT_VERIFIED' });
  });

  it('while a reset on a proven account keeps its other ways in', async () => {
    const { email } = await app.signedIn();
    const user = await app.findUser(email);
    await app.context.internalAdapter.linkAccount({ userId: user?.id ?? '', providerId: 'github', accountId: email });
    await app.openBrowser().post('/request-password-reset', { email });
    const token = await mailedResetToken(email);
    await app.openBrowser().post('/reset-password', { token, newPassword: 'another password of theirs' });
    const accounts = await app.context.internalAdapter.findAccounts(user?.id ?? '');
    expect(accounts.map(({ providerId }) => providerId).sort()).toEqual(['credential', 'github']);
  });
});
