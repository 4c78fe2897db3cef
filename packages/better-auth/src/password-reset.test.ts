import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createTestAuth,
  mailedResetToken,
  mailsTo,
  newAddress,
  nextMail,
  password,
  type TestAuth,
} from '../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const newPassword = 'another password of theirs';
const requested = async () => {
  const person = await app.signedIn();
  await app.openBrowser().post('/request-password-reset', { email: person.email });
  return { ...person, token: await mailedResetToken(person.email) };
};

describe('resetting the password', () => {
  it('is answered alike for known and unknown addresses, and mails only to the known', async () => {
    const { email } = await app.signedIn();
    const stranger = newAddress();
    const known = await app.openBrowser().post('/request-password-reset', { email });
    const unknown = await app.openBrowser().post('/request-password-reset', { email: stranger });
    expect(known.status).toBe(200);
    expect([unknown.status, unknown.text, unknown.cookies]).toEqual([known.status, known.text, known.cookies]);
    await nextMail(email, /^Set a new password for Latchkey$/);
    expect(await mailsTo(stranger)).toEqual([]);
  });

  it('works once, and then signs in with the new password only', async () => {
    const { email, token } = await requested();
    expect((await app.openBrowser().post('/reset-password', { token, newPassword })).status).toBe(200);
    const again = await app.openBrowser().post('/reset-password', { token, newPassword: 'a third password of theirs' });
    expect(again).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
    const signIn = (tried: string) => app.openBrowser().post('/sign-in/email', { email, password: tried });
    expect([(await signIn(password)).status, (await signIn(newPassword)).status]).toEqual([401, 200]);
  });

  it('has one winner when the link is used twice at once', async () => {
    const { email, token } = await requested();
    const passwords = ['the password of the first', 'the password of the second'];
    const answers = await Promise.all(
      passwords.map((tried) => app.openBrowser().post('/reset-password', { token, newPassword: tried })),
    );
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const answer = await app.openBrowser().post('/sign-in/email', { email, password: passwords[winner] });
    expect(answer.status).toBe(200);
  });

  it('ends every session of the account', async () => {
    const { browser, token } = await requested();
    await app.openBrowser().post('/reset-password', { token, newPassword });
    expect(await browser.user()).toBeNull();
  });

  it('leaves no other link that would still set a password', async () => {
    const { email, token: first } = await requested();
    await app.openBrowser().post('/request-password-reset', { email });
    const second = await vi.waitFor(async () => {
      const token = await mailedResetToken(email);
      if (token === first) throw new Error('the second mail is not there yet');
      return token;
    }, 10_000);
    expect((await app.openBrowser().post('/reset-password', { token: second, newPassword })).status).toBe(200);
    const older = await app.openBrowser().post('/reset-password', { token: first, newPassword });
    expect(older).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
  });

  it('works after whoever knows the password has changed it', async () => {
    const { browser, email, token } = await requested();
    const change = { currentPassword: password, newPassword: 'the password of a stranger', revokeOtherSessions: true };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    expect((await app.openBrowser().post('/reset-password', { token, newPassword })).status).toBe(200);
    expect(await browser.user()).toBeNull();
    expect((await browser.post('/sign-in/email', { email, password: newPassword })).status).toBe(200);
  });

  it('tells the owner by mail', async () => {
    const { email, token } = await requested();
    await app.openBrowser().post('/reset-password', { token, newPassword });
    const mail = await nextMail(email, /^Your password for Latchkey was changed$/);
    expect(mail.text).toContain('http://localhost:3000/auth/not-me?token=');
  });

  it('is refused after an hour', async () => {
    const { token } = await requested();
    await app.db.execute(
      sql`update verification set expires_at = now() at time zone 'utc' - interval '1 second' where identifier = ${`reset-password:${token}`}`,
    );
    const answer = await app.openBrowser().post('/reset-password', { token, newPassword });
    expect(answer).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
  });

  it.each([
    ['an unknown token', 'unknown', newPassword, 'INVALID_TOKEN'],
    ['no token', undefined, newPassword, 'INVALID_TOKEN'],
    ['a short password', 'unknown', 'short', 'PASSWORD_TOO_SHORT'],
    ['a very long password', 'unknown', 'a'.repeat(129), 'PASSWORD_TOO_LONG'],
  ])('is refused with %s', async (_what, token, tried, code) => {
    const answer = await app.openBrowser().post('/reset-password', { token, newPassword: tried });
    expect(answer).toMatchObject({ status: 400, code });
  });

  it('does not use the link up when the new password is refused', async () => {
    const { token } = await requested();
    expect((await app.openBrowser().post('/reset-password', { token, newPassword: 'short' })).status).toBe(400);
    expect((await app.openBrowser().post('/reset-password', { token, newPassword })).status).toBe(200);
  });
});
