import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from '../../../test/browser';
import { createMailbox } from '../../../test/mailbox';
import { createTestApp, type TestApp } from '../../../test/test-app';

const mailbox = createMailbox();
const sendCode = (mail: Parameters<typeof mailbox.send>[0]) => mailbox.send(mail);
let app: TestApp;
beforeEach(async () => {
  app = await createTestApp({ stepUp: { sendCode } });
});
afterEach(() => {
  vi.useRealTimers();
  mailbox.fails = false;
  mailbox.withholds = false;
});

const refused = { status: 401, code: 'INVALID_CODE' };
const unavailable = { status: 503, code: 'UNAVAILABLE' };

describe('codes of one account', () => {
  test('are five an hour, from however many browsers, and another account has its own', async () => {
    const { person, browser } = await app.signedIn();
    const elsewhere = app.openBrowser();
    await elsewhere.post('/sign-in/email', { email: person.email, password: person.password });
    for (const asking of [browser, elsewhere, browser, elsewhere, browser])
      expect((await asking.post('/step-up/send-code', {})).status).toBe(200);
    const answer = await elsewhere.post('/step-up/send-code', {});
    expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3500);
    const other = await app.signedIn();
    expect((await other.browser.post('/step-up/send-code', {})).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 3601 * 1000);
    expect((await browser.post('/step-up/send-code', {})).status).toBe(200);
  });

  test('do not count where the mail could not be sent, and leave the one before good', async () => {
    const { browser } = await app.signedIn();
    await browser.post('/step-up/send-code', {});
    const first = mailbox.code;
    mailbox.fails = true;
    for (let attempt = 0; attempt < 6; attempt++)
      expect(await browser.post('/step-up/send-code', {})).toMatchObject(unavailable);
    mailbox.fails = false;
    expect((await browser.post('/step-up/code', { code: first })).status).toBe(200);
    for (let attempt = 0; attempt < 4; attempt++)
      expect((await browser.post('/step-up/send-code', {})).status).toBe(200);
  });

  test('that are withheld are refused with a time to wait, count, and leave the one before good', async () => {
    const { browser } = await app.signedIn();
    await browser.post('/step-up/send-code', {});
    const first = mailbox.code;
    mailbox.withholds = true;
    for (let attempt = 0; attempt < 4; attempt++) {
      const answer = await browser.post('/step-up/send-code', {});
      expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
      expect(Number(answer.headers.get('retry-after'))).toBe(3600);
    }
    expect((await browser.post('/step-up/code', { code: first })).status).toBe(200);
    mailbox.withholds = false;
    expect((await browser.post('/step-up/send-code', {})).status).toBe(429);
  });

  test('do not count while the database is down', async () => {
    const { browser } = await app.signedIn();
    await app.client.query('alter table verification rename to away');
    for (let attempt = 0; attempt < 6; attempt++)
      expect(await browser.post('/step-up/send-code', {})).toMatchObject(unavailable);
    await app.client.query('alter table away rename to verification');
    expect((await browser.post('/step-up/send-code', {})).status).toBe(200);
  });
});

describe('tries of one code', () => {
  test('cost nothing while the database is down, at whichever statement it fails', async () => {
    const { browser } = await app.signedIn();
    await browser.post('/step-up/send-code', {});
    const { code, wrongCode } = mailbox;
    await app.client.query(`create function fail() returns trigger language plpgsql as $$ begin raise 'down'; end $$`);
    for (const [table, event] of [
      ['verification', 'insert'],
      ['verification', 'delete'],
      ['session', 'update'],
    ]) {
      await app.client.query(`create trigger fail before ${event} on ${table} for each row execute function fail()`);
      for (let attempt = 0; attempt < 6; attempt++) {
        const tried = table === 'session' ? code : wrongCode;
        expect(await browser.post('/step-up/code', { code: tried })).toMatchObject(unavailable);
      }
      await app.client.query(`drop trigger fail on ${table}`);
    }
    await app.client.query('drop function fail');
    for (let attempt = 0; attempt < 4; attempt++)
      expect(await browser.post('/step-up/code', { code: wrongCode })).toMatchObject(refused);
    expect((await browser.post('/step-up/code', { code })).status).toBe(200);
  });

  test('are limited by address as well, as sending is', async () => {
    const limited = await createTestApp({
      stepUp: { sendCode, addressLimit: { window: 60, max: 2 } },
      options: { rateLimit: { enabled: true, storage: 'memory' } },
    });
    const { browser } = await limited.signedIn();
    const address = { 'x-forwarded-for': '203.0.113.99' };
    for (const path of ['/step-up/send-code', '/step-up/code', '/step-up/password']) {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 3; attempt++) statuses.push((await browser.post(path, {}, address)).status);
      expect(statuses.slice(0, 2)).not.toContain(429);
      expect(statuses[2]).toBe(429);
    }
    expect((await browser.get('/step-up/methods', address)).status).toBe(200);
  });
});

describe('a rotated secret', () => {
  const [oldValue, newValue] = ['the first secret'.padEnd(40, '.'), 'the second secret'.padEnd(40, '.')];
  const after = async (secrets: { version: number; value: string }[], same: Browser) =>
    (await createTestApp({ stepUp: { sendCode }, options: { secrets } })).openBrowser(same);

  test('leaves a code and the session that asked for it good for as long as the old one is listed', async () => {
    const old = { version: 1, value: oldValue };
    const before = await createTestApp({ stepUp: { sendCode }, options: { secrets: [old] } });
    const { browser } = await before.signedIn();
    await browser.post('/step-up/send-code', {});
    const rotated = await after([{ version: 2, value: newValue }, old], browser);
    const dropped = await after([{ version: 2, value: newValue }], browser);
    expect((await dropped.post('/step-up/code', { code: mailbox.code })).code).toBe('UNAUTHORIZED');
    expect(await rotated.post('/step-up/code', { code: mailbox.wrongCode })).toMatchObject(refused);
    expect((await rotated.post('/step-up/code', { code: mailbox.code })).status).toBe(200);
  });
});
