import { getDatabase } from '@kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Browser } from '../test/browser';
import { type RedisServer, startRedis } from '../test/redis-server';
import { createTestAuth, mailedResetToken, password } from '../test/test-auth';
import { redisStorage } from './redis-storage';

const program = inject('redisServer');
const opened: ReturnType<typeof redisStorage>[] = [];

describe.skipIf(!program)('sessions and limits in Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis(program ?? '');
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const storage of opened.splice(0)) storage.close();
    server.resume();
    await server.kill();
    await server.start();
  });

  // A busy machine is no Redis that does not answer; tests of one say how long they wait.
  const open = (settings?: Parameters<typeof redisStorage>[1]) => {
    const storage = redisStorage(server.url, { timeoutMs: 5000, ...settings });
    opened.push(storage);
    return storage;
  };
  /** An app process: its own auth and its own connection, on the one database. */
  const openApp = async (settings?: Parameters<typeof redisStorage>[1]) => createTestAuth({}, open(settings));
  const copyOf = (browser: Browser, app: { openBrowser(): Browser }) => {
    const copy = app.openBrowser();
    for (const [name, value] of browser.jar) copy.jar.set(name, value);
    return copy;
  };
  const endInDatabase = (app: Awaited<ReturnType<typeof openApp>>, browser: Browser) =>
    app.db.execute(sql`delete from session where token = ${browser.sessionToken}`);
  const keys = () => server.inspect((redis) => redis.keys('*'));

  it('are only used when REDIS_URL is set', async () => {
    const without = await createTestAuth();
    expect(without.auth.options.secondaryStorage).toBeUndefined();
    expect(without.auth.options.rateLimit.storage).toBe('database');
    const { auth } = await createTestAuth({ REDIS_URL: server.url });
    expect(auth.options.secondaryStorage).toBeDefined();
    expect(auth.options.rateLimit.storage).toBe('secondary-storage');
    const clients = String(await server.inspect((redis) => redis.client('LIST')));
    expect(clients.trim().split('\n')).toHaveLength(1);
  });

  it('serve a session from the cache, under keys of the kit', async () => {
    const app = await openApp();
    const { browser, email } = await app.signedIn();
    await app.db.execute(sql`update "user" set name = 'Only in the database' where email = ${email}`);
    expect(await browser.user()).toMatchObject({ email, name: 'Ada' });
    const held = await keys();
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter((key) => !key.startsWith('latchkey:'))).toEqual([]);
  });

  it('give no entry more than a minute, and the lists that lead to entries two', async () => {
    const app = await openApp();
    const { browser, email } = await app.signedIn();
    const user = await app.findUser(email);
    await app.context.internalAdapter.deleteUserSessions('somebody else');
    const left = (key: string) => server.inspect((redis) => redis.pttl(`latchkey:${key}`));
    const session = await left(browser.sessionToken ?? '');
    expect(session).toBeGreaterThan(0);
    expect(session).toBeLessThanOrEqual(60_000);
    for (const key of [`active-sessions-${user?.id}`, 'revoked-sessions-before-somebody else']) {
      expect(await left(key)).toBeGreaterThan(60_000);
      expect(await left(key)).toBeLessThanOrEqual(120_000);
    }
  });

  it('refuse a session at once in every process when one of them ends it', async () => {
    const [one, other] = [await openApp(), await openApp()];
    const { browser } = await one.signedIn();
    const elsewhere = copyOf(browser, other);
    expect(await elsewhere.user()).not.toBeNull();
    await browser.post('/sign-out');
    expect(await elsewhere.user()).toBeNull();
  });

  it('refuse every session of an account at once after a reset of its password', async () => {
    const [one, other] = [await openApp(), await openApp()];
    const { browser, email } = await one.signedIn();
    await one.openBrowser().post('/request-password-reset', { email });
    const token = await mailedResetToken(email);
    await one.openBrowser().post('/reset-password', { token, newPassword: 'another password of theirs' });
    expect(await copyOf(browser, other).user()).toBeNull();
  });

  it('refuse a session whose end Redis missed once the entry is too old', async () => {
    const app = await openApp({ keepSeconds: 1 });
    const { browser } = await app.signedIn();
    await endInDatabase(app, browser);
    // The kit keeps entries for a minute.
    await vi.waitFor(async () => expect(await browser.user()).toBeNull(), { timeout: 15_000, interval: 50 });
  });

  it('refuse a session at once in the process that ended it, though Redis missed that', async () => {
    const app = await openApp({ timeoutMs: 1000 });
    const { browser } = await app.signedIn();
    const thief = copyOf(browser, app);
    server.stall();
    expect((await browser.post('/sign-out')).status).toBe(200);
    server.resume();
    await vi.waitFor(() => server.inspect((redis) => redis.ping()), 10_000);
    expect(await thief.user()).toBeNull();
  });

  it('are not read at all while Redis may hold what it should have forgotten', async () => {
    const storage = open({ timeoutMs: 1000 });
    for (const key of ['sent too late', 'never sent']) await storage.set(key, '"here"', 60);
    server.stall();
    for (const key of ['sent too late', 'never sent']) await storage.delete(key);
    server.resume();
    await vi.waitFor(async () => {
      await storage.increment('answers again', 60);
      expect(await server.inspect((redis) => redis.exists('latchkey:answers again'))).toBe(1);
    }, 15_000);
    expect(await server.inspect((redis) => redis.get('latchkey:never sent'))).toBe('"here"');
    expect(await storage.get('never sent')).toBeNull();
  });

  it('never bring an ended session back by a command a stalled server carries out late', async () => {
    const storage = open({ keepSeconds: 1, timeoutMs: 1000 });
    await storage.set('token', '{"a":1}', 1000);
    expect(await storage.get('token')).toBe('{"a":1}');
    server.stall();
    await storage.set('token', '{"a":2}', 1000);
    const end = Date.now() + 1000;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(end), { timeout: 3000 });
    server.resume();
    expect(await server.inspect((redis) => redis.get('latchkey:token'))).toBeNull();
  });

  it('lose nobody when Redis is emptied', async () => {
    const app = await openApp();
    const { browser, email } = await app.signedIn();
    await server.inspect((redis) => redis.flushall());
    expect(await browser.user()).toMatchObject({ email });
    expect((await browser.post('/update-user', { name: 'Ada Lovelace' })).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email, name: 'Ada Lovelace' });
  });

  it('take nothing they cannot read for an ended session', async () => {
    const app = await openApp();
    const { browser, email } = await app.signedIn();
    await server.inspect((redis) => redis.set(`latchkey:${browser.sessionToken}`, 'not ours'));
    expect(await browser.user()).toMatchObject({ email });
  });

  it('let everybody sign up, in and out while Redis is down, and say so once', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const app = await openApp();
    const before = await app.signedIn();
    await server.kill();
    expect(await before.browser.user()).toMatchObject({ email: before.email });
    const { browser, email } = await app.signedIn();
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(200);
    await browser.post('/sign-out');
    expect(await browser.user()).toBeNull();
    const sentences = () => said.mock.calls.map(([line]) => String(line)).filter((line) => line.startsWith('Redis'));
    expect(sentences()).toEqual([expect.stringContaining('sign-in goes on with the database alone.')]);

    await server.start();
    await vi.waitFor(async () => {
      await app.context.secondaryStorage?.increment('after the outage', 60);
      expect(sentences().at(-1)).toBe('Redis answers again.');
    }, 10_000);
    expect(sentences()).toHaveLength(2);
    const after = await app.signedIn();
    expect(await keys()).toContain(`latchkey:${after.browser.sessionToken}`);
    expect(await before.browser.user()).toMatchObject({ email: before.email });
  });

  it('never make anybody wait for a Redis that does not answer', async () => {
    const app = await openApp({ timeoutMs: 250 });
    const { browser, email } = await app.signedIn();
    server.stall();
    const started = Date.now();
    expect(await browser.user()).toMatchObject({ email });
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(200);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('never make anybody wait for a Redis that was never there', async () => {
    await server.kill();
    const app = await openApp();
    const { browser, email } = await app.signedIn();
    expect(await browser.user()).toMatchObject({ email });
  });

  it('keep links that work once out of the cache, so that nothing can be replayed from it', async () => {
    const app = await openApp();
    const { browser, email, token } = await app.signedUp();
    await browser.post('/request-password-reset', { email });
    expect((await keys()).filter((key) => key.includes('sign-up:') || key.includes('reset-password:'))).toEqual([]);
    expect((await browser.post('/sign-up/prove', { token })).status).toBe(200);
    expect((await app.openBrowser().post('/sign-up/prove', { token, password })).status).toBe(400);

    const identifier = `verification:sign-up:${token.split('.')[0]}`;
    await server.inspect((redis) => redis.set(`latchkey:${identifier}`, JSON.stringify({ identifier, value: '{}' })));
    expect((await app.openBrowser().post('/sign-up/prove', { token, password })).status).toBe(400);
  });

  it('never report a failing database as a sign-out', async () => {
    const app = await openApp();
    const { browser, email } = await app.signedIn();
    await (await getDatabase()).close();
    const status = await browser.post('/sign-out').then(
      (answer) => answer.status,
      () => 500,
    );
    expect(status).toBeGreaterThanOrEqual(500);
    const later = await openApp();
    expect(await copyOf(browser, later).user()).toMatchObject({ email });
  });

  it('count attempts over all processes', async () => {
    const [one, other] = [await openApp(), await openApp()];
    const here = one.openBrowser();
    const there = copyOf(here, other);
    Object.assign(there.headers, here.headers);
    const guess = { token: 'x', newPassword: password };
    for (let attempt = 0; attempt < 5; attempt += 1) await here.post('/reset-password', guess);
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push(await there.post('/reset-password', guess));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 429]);
    expect(Number(answers.at(-1)?.headers.get('x-retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    ['is down', () => server.kill()],
    ['has been emptied', () => server.inspect((redis) => redis.flushall())],
    ['does not answer', () => server.stall()],
  ])('give a guesser no fresh start when Redis %s', async (_what, fail) => {
    const app = await openApp({ timeoutMs: 1000 });
    const browser = app.openBrowser();
    const guess = { token: 'x', newPassword: password };
    for (let attempt = 0; attempt < 10; attempt += 1) await browser.post('/reset-password', guess);
    await fail();
    expect((await browser.post('/reset-password', guess)).status).toBe(429);
  });

  it('count in windows that end', async () => {
    const [one, other] = [open(), open()];
    const count = () => Promise.all([one.increment('key', 3), other.increment('key', 3)]);
    expect((await count()).sort()).toEqual([1, 2]);
    expect(await one.increment('key', 100)).toBe(3);
    expect(await server.inspect((redis) => redis.pttl('latchkey:key'))).toBeLessThanOrEqual(3000);
    await vi.waitFor(async () => expect(await server.inspect((redis) => redis.exists('latchkey:key'))).toBe(0), 15_000);
    await vi.waitFor(async () => expect(await open().increment('key', 3)).toBe(1), 15_000);
  });

  it('hand a value out once when it is taken', async () => {
    const [one, other] = [open(), open()];
    await one.set('taken', '"value"', 60);
    const taken = await Promise.all([one.getAndDelete('taken'), other.getAndDelete('taken')]);
    expect(taken.sort()).toEqual(['"value"', null]);
    await server.kill();
    expect(await one.getAndDelete('taken')).toBeNull();
  });
});
