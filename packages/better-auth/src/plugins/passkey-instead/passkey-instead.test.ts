import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pauseAt } from '../../../test/pause-at';
import {
  createTestAuth,
  mailedRecoveryToken,
  mailedResetToken,
  mailsTo,
  nextMail,
  password,
  type TestAuth,
} from '../../../test/test-auth';
import { ENABLE_PASSKEY } from '../../features';

const enabled: boolean = ENABLE_PASSKEY;
const newPassword = 'another password of theirs';

describe('a passkey instead of a new password', () => {
  it('does not exist where people see no passkeys', async () => {
    const hidden = await createTestAuth();
    expect((await hidden.openBrowser().post('/password/replace', { token: 'any' })).status).toBe(404);
  });

  if (!enabled) return;
  let app: TestAuth;
  beforeAll(async () => {
    app = await createTestAuth({ NEXT_PUBLIC_AUTH_PASSKEY: 'true' });
  });

  const requested = async () => {
    const person = await app.signedIn();
    await app.openBrowser().post('/request-password-reset', { email: person.email });
    return { ...person, token: await mailedResetToken(person.email) };
  };
  const replace = (token: unknown, browser = app.openBrowser()) => browser.post('/password/replace', { token });

  it('signs in who holds the link, who may add a passkey at once', async () => {
    const { email, token } = await requested();
    const browser = app.openBrowser();
    expect((await replace(token, browser)).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email });
    expect((await browser.get('/passkey/generate-register-options')).status).toBe(200);
  });

  it('ends the old password and every session', async () => {
    const { browser, email, token } = await requested();
    await replace(token);
    expect(await browser.user()).toBeNull();
    expect((await browser.post('/sign-in/email', { email, password })).status).toBe(401);
  });

  it('refuses a sign-in that had looked at the old password before', async () => {
    const { email, token } = await requested();
    const stranger = app.openBrowser();
    const { reached, goOn } = pauseAt(app.context.password, 'verify', 'after');
    const answer = stranger.post('/sign-in/email', { email, password });
    await reached;
    expect((await replace(token)).status).toBe(200);
    goOn();
    expect(await answer).toMatchObject({ status: 401, cookies: [] });
    expect(await stranger.user()).toBeNull();
    vi.restoreAllMocks();
  });

  it('works once, whatever the link is used for, and leaves no other link', async () => {
    const { email, token: first } = await requested();
    await app.openBrowser().post('/request-password-reset', { email });
    const token = await mailedResetToken(email);
    const answers = await Promise.all([replace(token), replace(token), replace(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    for (const link of [first, token]) {
      const set = await app.openBrowser().post('/reset-password', { token: link, newPassword });
      expect(set).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
    }
  });

  it('is refused once the link has set a password', async () => {
    const { token } = await requested();
    await app.openBrowser().post('/reset-password', { token, newPassword });
    expect(await replace(token)).toMatchObject({ status: 400, code: 'INVALID_TOKEN', cookies: [] });
  });

  it('leaves the mailbox as the way back, and a password can be chosen', async () => {
    const { email, token } = await requested();
    const browser = app.openBrowser();
    await replace(token, browser);
    expect((await browser.post('/password/set', { newPassword })).status).toBe(200);
    expect((await browser.post('/sign-in/email', { email, password: newPassword })).status).toBe(200);
    const other = await requested();
    await replace(other.token);
    await app.openBrowser().post('/request-password-reset', { email: other.email });
    expect(await mailedRecoveryToken(other.email)).not.toBe('');
  });

  it('tells the owner that somebody got in by mail, and that the password is gone', async () => {
    const { email, token } = await requested();
    await replace(token);
    for (const subject of [/^Someone got back into/, /was removed$/])
      expect((await nextMail(email, subject)).text).toContain('/auth/not-me?token=');
  });

  it.each(['deleteUserSessions', 'createSession'] as const)(
    'tells the owner also where %s fails once the password is gone',
    async (step) => {
      const { email, token } = await requested();
      const { internalAdapter, adapter } = app.context;
      const transaction = adapter.transaction.bind(adapter);
      vi.spyOn(adapter, 'transaction').mockImplementationOnce(async (run) => {
        const result = await transaction(run);
        vi.spyOn(internalAdapter, step).mockRejectedValueOnce(new Error('connection lost'));
        return result;
      });
      expect((await replace(token)).status).toBe(500);
      vi.restoreAllMocks();
      for (const subject of [/^Someone got back into/, /was removed$/])
        expect((await nextMail(email, subject)).text).toContain('/auth/not-me?token=');
      expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(401);
    },
  );

  it.each([
    ['an unknown token', 'unknown'],
    ['no token', undefined],
  ])('is refused with %s, and mails nobody', async (_, token) => {
    const { email } = await requested();
    const before = (await mailsTo(email)).length;
    expect((await replace(token)).status).toBe(400);
    expect((await mailsTo(email)).length).toBe(before);
  });

  it('is refused after an hour, and to another site', async () => {
    const { token } = await requested();
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await app.openBrowser().post('/password/replace', { token }, headers)).status).toBe(403);
    await app.db.execute(
      sql`update verification set expires_at = now() at time zone 'utc' - interval '1 second' where identifier = ${`reset-password:${token}`}`,
    );
    expect(await replace(token)).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
  });
});
