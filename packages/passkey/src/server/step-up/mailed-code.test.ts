import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMailbox } from '../../../test/mailbox';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

const mailbox = createMailbox();
const codesPerAccount = { window: 3600, max: 100 };
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ stepUp: { sendCode: (mail) => mailbox.send(mail), codesPerAccount } });
});
afterEach(() => {
  vi.useRealTimers();
});

const refused = { status: 401, code: 'INVALID_CODE' };
const sessionsOf = async (userId: string) => {
  const { rows } = await app.client.query<Record<string, unknown>>(
    'select * from session where "userId" = $1 order by "createdAt"',
    [userId],
  );
  return rows;
};
/** A person whose sign-in is no longer recent, and who had a code mailed. */
const withCode = async () => {
  const { person, browser } = await app.signedIn();
  await app.age(person.id, 3600);
  const sent = await browser.post('/step-up/send-code', {});
  return { person, browser, sent, code: mailbox.code, wrong: mailbox.wrongCode };
};
const later = (seconds: number) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + seconds * 1000);
};

describe('a code by mail', () => {
  test('goes to the address of the account, and the answer names it so that only its owner knows it', async () => {
    const { person, sent, code } = await withCode();
    expect(sent).toMatchObject({ status: 200, body: { sentTo: 'p…@example.test', expiresInSeconds: 600 } });
    expect(sent.text).not.toContain(code);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(mailbox.mails.at(-1)).toEqual({ email: person.email, name: person.name, code, expiresInSeconds: 600 });
    expect(code).toMatch(/^\d{6}$/);
  });

  test('grants on this session, which may then remove the passkey of a lost device', async () => {
    const { person, browser } = await app.signedIn();
    const { body: passkey } = await browser.register(new SoftwareAuthenticator());
    await app.age(person.id, 3600);
    const token = browser.sessionToken;
    expect((await browser.post('/passkey/delete-passkey', { id: passkey.id })).code).toBe('STEP_UP_REQUIRED');
    expect((await browser.get('/step-up/methods')).body).toEqual({ methods: ['passkey', 'password', 'code'] });
    await browser.post('/step-up/send-code', {});
    expect(await browser.post('/step-up/code', { code: mailbox.code })).toMatchObject({
      status: 200,
      body: { steppedUpWith: 'code' },
    });
    expect(browser.sessionToken).toBe(token);
    expect(await sessionsOf(person.id)).toMatchObject([{ authMethod: 'password', steppedUpWith: 'code' }]);
    expect((await browser.post('/passkey/delete-passkey', { id: passkey.id })).status).toBe(200);
  });

  test('is honoured once', async () => {
    const { browser, code } = await withCode();
    expect((await browser.post('/step-up/code', { code })).status).toBe(200);
    expect(await browser.post('/step-up/code', { code })).toMatchObject(refused);
  });

  test('may be typed in groups', async () => {
    const { browser, code } = await withCode();
    expect((await browser.post('/step-up/code', { code: ` ${code.slice(0, 3)} ${code.slice(3)}\n` })).status).toBe(200);
  });

  test('stands nowhere in the database, and no event tells it', async () => {
    const { person, code } = await withCode();
    const { rows } = await app.client.query<{ value: string }>('select * from verification');
    expect(rows.some(({ value }) => value.split(/[._-]/).includes(code))).toBe(false);
    expect(JSON.stringify(app.events)).not.toContain(`"${code}"`);
    expect(app.events.at(-1)).toMatchObject({ type: 'started', ceremony: 'step-up', userId: person.id });
  });

  test('has five tries, then it is gone', async () => {
    const { person, browser, code, wrong } = await withCode();
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await browser.post('/step-up/code', { code: wrong })).toMatchObject(refused);
    expect(await browser.post('/step-up/code', { code })).toMatchObject(refused);
    expect(await sessionsOf(person.id)).toMatchObject([{ steppedUpAt: null }]);
  });

  test('is still good at its fifth try', async () => {
    const { browser, code, wrong } = await withCode();
    for (let attempt = 0; attempt < 4; attempt++) await browser.post('/step-up/code', { code: wrong });
    expect((await browser.post('/step-up/code', { code })).status).toBe(200);
  });

  test('loses no try to what cannot be a code', async () => {
    const { browser, code } = await withCode();
    for (const body of [
      {},
      { code: 7 },
      { code: '' },
      { code: '12345' },
      { code: '1234567' },
      { code: 'abcdef' },
      null,
    ]) {
      const answer = await browser.post('/step-up/code', JSON.stringify(body));
      expect(answer).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
    }
    expect((await browser.post('/step-up/code', { code })).status).toBe(200);
  });

  test('is good for ten minutes', async () => {
    const { browser, code } = await withCode();
    later(590);
    expect((await browser.post('/step-up/code', { code })).status).toBe(200);
    const late = await withCode();
    later(601);
    expect(await late.browser.post('/step-up/code', { code: late.code })).toMatchObject(refused);
  });

  test('replaces the one before it, with five tries of its own', async () => {
    const { browser, code: first, wrong } = await withCode();
    for (let attempt = 0; attempt < 4; attempt++) await browser.post('/step-up/code', { code: wrong });
    later(1);
    await browser.post('/step-up/send-code', {});
    const second = mailbox.code;
    if (first !== second) expect(await browser.post('/step-up/code', { code: first })).toMatchObject(refused);
    expect((await browser.post('/step-up/code', { code: second })).status).toBe(200);
    expect(await browser.post('/step-up/code', { code: first })).toMatchObject(refused);
  });

  test('that nobody tries leaves nothing behind', async () => {
    await withCode();
    later(700);
    await withCode();
    const abandoned = `identifier like 'step-up-code:%' and "expiresAt" < to_timestamp(${Date.now() / 1000})`;
    await vi.waitFor(async () => expect(await app.count('verification', abandoned)).toBe(0), 10_000);
  });

  test('stays as old as it is when a wrong one was tried, so that one sent meanwhile is newer', async () => {
    const { person, browser, wrong } = await withCode();
    const [session] = await sessionsOf(person.id);
    const madeAt = async () => {
      const identifier = `step-up-code:${session?.id}`;
      const { rows } = await app.client.query('select "createdAt" from verification where identifier = $1', [
        identifier,
      ]);
      return rows;
    };
    const before = await madeAt();
    later(5);
    await browser.post('/step-up/code', { code: wrong });
    expect(await madeAt()).toEqual(before);
  });

  test('is only for the session that asked for it, not for another of the same person, nor for another person', async () => {
    const { person, browser, code } = await withCode();
    const elsewhere = app.openBrowser();
    await elsewhere.post('/sign-in/email', { email: person.email, password: person.password });
    const stranger = await app.signedIn();
    for (const other of [elsewhere, stranger.browser])
      expect(await other.post('/step-up/code', { code })).toMatchObject(refused);
    expect((await app.openBrowser().post('/step-up/code', { code })).code).toBe('UNAUTHORIZED');
    expect((await browser.post('/step-up/code', { code })).status).toBe(200);
  });

  test('is void once the account has another address', async () => {
    const { person, browser, code } = await withCode();
    await app.client.query('update "user" set email = $1 where id = $2', [`new-${person.email}`, person.id]);
    expect(await browser.post('/step-up/code', { code })).toMatchObject(refused);
  });

  test('is for signed-in people with a proven address only', async () => {
    expect((await app.openBrowser().post('/step-up/send-code', {})).code).toBe('UNAUTHORIZED');
    const { person, browser } = await app.signedIn();
    await app.client.query('update "user" set "emailVerified" = false where id = $1', [person.id]);
    const before = mailbox.mails.length;
    expect(await browser.post('/step-up/send-code', {})).toMatchObject({ status: 403, code: 'EMAIL_NOT_VERIFIED' });
    expect((await browser.get('/step-up/methods')).body).toEqual({ methods: ['password'] });
    expect(mailbox.mails.length).toBe(before);
  });

  test('is neither offered nor there where the site mails none', async () => {
    const silent = await createTestApp();
    const { browser } = await silent.signedIn();
    expect((await browser.get('/step-up/methods')).body).toEqual({ methods: ['password'] });
    expect((await browser.post('/step-up/send-code', {})).status).toBe(404);
    expect((await browser.post('/step-up/code', { code: '123456' })).status).toBe(404);
  });
});
