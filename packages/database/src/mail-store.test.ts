import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { kinds, openTestDatabase } from '../test/open-test-database';
import { mailStore } from './mail-store';
import { applyMigrations } from './migrations';
import { mail } from './schema/mail';

const message = { subject: 'Hello', text: 'https://example.com/?token=secret', html: '<p>secret</p>' };
const limit = { most: 5, windowSeconds: 3600 };
const one = { kind: 'sign-up', recipient: 'ada@example.com', message, usefulForSeconds: 600, limit, decoy: false };
const claimed = { count: 10, leaseSeconds: 60 };

describe.each(kinds)('the table of mails (%s)', (kind) => {
  it('is one story: kept, claimed by one, tried again, sent, and without its text afterwards', async () => {
    const { db } = await openTestDatabase(kind);
    await applyMigrations(db);
    const store = mailStore(db);
    const rows = () => db.select().from(mail).orderBy(mail.createdAt);
    const comesDue = () => db.update(mail).set({ dueAt: new Date(0) });

    expect(await store.add(one)).toBe(true);
    const [first, second] = await Promise.all([store.claim(claimed), store.claim(claimed)]);
    const [mine] = [...first, ...second];
    expect(first.length + second.length, 'claimed once').toBe(1);
    expect(mine).toMatchObject({ recipient: one.recipient, message, attempts: 1 });
    expect(mine?.usefulForSeconds).toBeGreaterThan(590);
    expect(await store.claim(claimed), 'while its claim lasts it is nobody else’s').toEqual([]);

    if (!mine) throw new Error('nothing was claimed');
    await store.record(mine, { state: 'waiting', error: 'down', retryInSeconds: 10 });
    expect(await store.claim(claimed), 'it waits').toEqual([]);
    await comesDue();
    const [again] = await store.claim(claimed);
    expect(again).toMatchObject({ id: mine.id, attempts: 2, message });

    await store.record(mine, { state: 'sent' });
    expect(await rows(), 'who comes late says nothing any more').toMatchObject([{ state: 'waiting', message }]);
    await store.record(again ?? mine, { state: 'sent' });
    expect(await rows()).toMatchObject([{ state: 'sent', message: null, lastError: null }]);
    await comesDue();
    expect(await store.claim(claimed), 'sent is sent').toEqual([]);

    await store.add({ ...one, recipient: 'eve@example.com', decoy: true });
    expect(await store.claim(claimed), 'a decoy is never due').toEqual([]);
    await store.add({ ...one, recipient: 'bob@example.com' });
    const [refused] = await store.claim(claimed);
    await store.record(refused ?? mine, { state: 'refused', error: '550 no such person' });
    expect((await rows()).map(({ state, message: kept }) => [state, kept])).toEqual([
      ['sent', null],
      ['decoy', null],
      ['refused', null],
    ]);

    await db.update(mail).set({ finishedAt: sql`now() - interval '2 days'` });
    await store.forget({ sentSeconds: 86_400, failedSeconds: 864_000 });
    expect(
      (await rows()).map(({ state }) => state),
      'what failed stays for the operator',
    ).toEqual(['refused']);
    await store.forget({ sentSeconds: 86_400, failedSeconds: 3600 });
    expect(await rows()).toEqual([]);
  });

  it('keeps no more for one address and purpose than the limit, however many come at once', async () => {
    const { db } = await openTestDatabase(kind);
    await applyMigrations(db);
    const store = mailStore(db);
    const kept = await Promise.all(Array.from({ length: 16 }, () => store.add(one)));
    expect(kept.filter(Boolean)).toHaveLength(5);
    expect(await db.$count(mail, eq(mail.recipient, one.recipient))).toBe(5);
    expect(await store.add({ ...one, decoy: true }), 'decoys count').toBe(false);
    expect(await store.add({ ...one, kind: 'password-reset' })).toBe(true);
    expect(await store.add({ ...one, recipient: 'bob@example.com' })).toBe(true);

    await db.update(mail).set({ createdAt: sql`now() - interval '61 minutes'` });
    expect(await store.add(one), 'an hour later').toBe(true);
  });

  it('keeps one more over a limit with a spacing, whenever none was kept for so long, however many come at once', async () => {
    const { db } = await openTestDatabase(kind);
    await applyMigrations(db);
    const store = mailStore(db);
    const spaced = { ...one, limit: { ...limit, spacingSeconds: 600 } };
    const askMany = async () =>
      (await Promise.all(Array.from({ length: 8 }, () => store.add(spaced)))).filter(Boolean).length;
    const pass = (minutes: number) =>
      db.update(mail).set({ createdAt: sql`${mail.createdAt} - make_interval(mins => ${minutes})` });

    expect(await askMany()).toBe(5);
    await pass(9);
    expect(await askMany(), 'nine minutes later').toBe(0);
    await pass(1);
    expect(await askMany(), 'ten minutes later').toBe(1);
    expect(await store.add(one), 'without a spacing').toBe(false);
    for (let round = 0; round < 3; round += 1) {
      await pass(10);
      expect(await askMany()).toBe(1);
    }
    await pass(61);
    expect(await askMany(), 'an hour of silence later').toBe(5);
  });

  it('is claimed by many at once without one mail going to two', async () => {
    const { db } = await openTestDatabase(kind);
    await applyMigrations(db);
    const store = mailStore(db);
    for (let count = 0; count < 100; count += 1) await store.add({ ...one, recipient: `${count}@example.com` });
    const ids: string[] = [];
    const drain = async () => {
      for (let claims = await store.claim(few); claims.length > 0; claims = await store.claim(few)) {
        ids.push(...claims.map(({ id }) => id));
      }
    };
    const few = { count: 2, leaseSeconds: 60 };
    await Promise.all(Array.from({ length: 10 }, drain));
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
  });
});
