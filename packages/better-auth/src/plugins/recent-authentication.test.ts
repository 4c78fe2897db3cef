import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, mailsTo, nextMail, password, type TestAuth } from '../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const change = { currentPassword: password, newPassword: 'another password of theirs' };
const age = (email: string, minutes: number) =>
  app.db.execute(
    sql`update session set created_at = created_at - make_interval(mins => ${minutes}) where user_id = (select id from "user" where email = ${email})`,
  );
/** Somebody who signed in eleven minutes ago. */
const stale = async () => {
  const person = await app.signedIn();
  await age(person.email, 11);
  return person;
};

describe('changing the password', () => {
  it('is refused to a session that signed in long ago, also with the current password', async () => {
    const { browser, email } = await stale();
    expect(await browser.post('/change-password', change)).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' });
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(200);
  });

  it('goes on after a step-up, and still asks for the current password', async () => {
    const { browser } = await stale();
    expect((await browser.post('/step-up/password', { password })).status).toBe(200);
    const wrong = { ...change, currentPassword: 'not the password' };
    expect(await browser.post('/change-password', wrong)).toMatchObject({ status: 400, code: 'INVALID_PASSWORD' });
    expect((await browser.post('/change-password', change)).status).toBe(200);
  });

  it('is refused to nobody in particular as before', async () => {
    expect(await app.openBrowser().post('/change-password', change)).toMatchObject({
      status: 401,
      code: 'UNAUTHORIZED',
    });
  });

  it('is unavailable, and nobody is signed out, while the database cannot say', async () => {
    const { browser } = await app.signedIn();
    await app.db.execute(sql`alter table session rename to away`);
    const answer = await browser.post('/change-password', change);
    await app.db.execute(sql`alter table away rename to session`);
    expect(answer).toMatchObject({ status: 503, code: 'UNAVAILABLE', cookies: [] });
    expect((await browser.post('/change-password', change)).status).toBe(200);
  });

  it('asks the same of a session whose cookie an older secret signed', async () => {
    const [oldSecret, newSecret] = ['the first secret'.padEnd(40, '.'), 'the second secret'.padEnd(40, '.')];
    const before = await createTestAuth({ BETTER_AUTH_SECRETS: `1:${oldSecret}` });
    const rotated = await createTestAuth({ BETTER_AUTH_SECRETS: `2:${newSecret},1:${oldSecret}` });
    const { browser, email } = await before.signedIn();
    const later = rotated.openBrowser();
    for (const [name, value] of browser.jar) later.jar.set(name, value);
    await age(email, 11);
    expect((await later.post('/change-password', change)).code).toBe('STEP_UP_REQUIRED');
    await later.post('/step-up/password', { password });
    expect((await later.post('/change-password', change)).status).toBe(200);
  });
});

describe('the mailed code', () => {
  it('says what it is for and that nobody should be told, and shows the code in no subject', async () => {
    const { browser, email } = await stale();
    expect((await browser.post('/step-up/send-code', {})).status).toBe(200);
    const mail = await nextMail(email, /^Confirm it’s you at Latchkey$/);
    const [code = ''] = /^\d{6}$/m.exec(mail.text) ?? [];
    expect(mail.html).toContain(`>${code}</p>`);
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('Never share this code.');
      expect(body).toContain('10 minutes');
    }
    expect(await browser.post('/step-up/code', { code })).toMatchObject({ body: { steppedUpWith: 'code' } });
    expect((await browser.post('/change-password', change)).status).toBe(200);
  });

  it('is not asked for by another site', async () => {
    const { browser, email } = await stale();
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.post('/step-up/send-code', {}, headers)).status).toBe(403);
    expect((await mailsTo(email)).filter(({ subject }) => subject.startsWith('Confirm it’s you'))).toEqual([]);
  });
});
