import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import committed from '../drizzle/meta/_journal.json';
import { emptyPostgres, kinds, openTestDatabase, quickest } from '../test/open-test-database';
import { applyMigrations, migrationState } from './migrations';
import { openPostgres } from './open-postgres';

const all = committed.entries.map(({ tag }) => tag);

describe.each(kinds)('migrations (%s)', (kind) => {
  it('bring an empty database up and have nothing to do the second time', async () => {
    const { db } = await openTestDatabase(kind);
    expect(await migrationState(db)).toBe('behind');
    expect(await applyMigrations(db)).toEqual(all);
    expect(await migrationState(db)).toBe('current');
    expect(await applyMigrations(db)).toEqual([]);
  });
});

describe('migrations', () => {
  it('accept a database that is ahead of the code', async () => {
    const { db } = await openTestDatabase(quickest);
    await applyMigrations(db);
    await db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`);
    expect(await migrationState(db)).toBe('ahead');
    expect(await applyMigrations(db)).toEqual([]);
  });

  it('find a migration that is older than the newest one applied', async () => {
    const { db } = await openTestDatabase(quickest);
    await applyMigrations(db);
    const merged = { idx: 9, version: '7', when: 1, tag: '0009_merged', breakpoints: true };
    expect(await migrationState(db, { ...committed, entries: [...committed.entries, merged] })).toBe('behind');
  });
});

describe.runIf(kinds.includes('postgres'))('migrations of several processes', () => {
  it('are applied once when two connections start at the same time', async () => {
    const url = await emptyPostgres();
    const databases = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
    const applied = await Promise.all(databases.map(({ db }) => applyMigrations(db)));
    await Promise.all(databases.map(({ close }) => close()));
    expect(applied.flat()).toEqual(all);
  });
});
