import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyMigrations } from '../../src/migrations';
import { kinds, openTestDatabase, quickest, temporaryFolder } from '../../test/open-test-database';
import { schemas } from '../../test/switch-schemas';
import { readJournal, readLastSnapshot, snapshotOf, writeMigration } from './migration-files';
import { migrationName } from './migration-name';
import { planMigration } from './plan-migration';

async function generate(folder: string, schema: Record<string, unknown>, options: { dropData?: boolean } = {}) {
  const previous = readLastSnapshot(folder);
  const plan = await planMigration(previous, snapshotOf(schema, previous.id), options);
  if (plan.statements.length === 0) return null;
  return writeMigration(folder, plan, migrationName(plan.statements, readJournal(folder).entries.length === 0));
}

const sqlOf = (folder: string, tag: string | null) => readFileSync(join(folder, `${tag}.sql`), 'utf8');
const folderWith = async (...states: Record<string, unknown>[]) => {
  const folder = temporaryFolder();
  for (const state of states) await generate(folder, state);
  return folder;
};

describe.each(kinds)('the switch (%s)', (kind) => {
  it('off, on, off, on keeps every row and adds the columns that came meanwhile', async () => {
    const { db } = await openTestDatabase(kind);
    const folder = await folderWith(schemas.off);
    await applyMigrations(db, folder);
    await db.execute(sql`insert into "user" select i, 'name ' || i from generate_series(1, 10000) i`);
    expect(await generate(folder, schemas.on)).toBe('0001_passkey');
    expect(await applyMigrations(db, folder)).toEqual(['0001_passkey']);
    await db.execute(
      sql`insert into passkey select 'key ' || i, 'credential ' || i, i from generate_series(1, 10000) i`,
    );
    await db.execute(sql`insert into session select i, 'key ' || i from generate_series(1, 10) i`);
    expect(await generate(folder, schemas.off)).toBeNull();
    expect(await applyMigrations(db, folder)).toEqual([]);
    expect(await generate(folder, schemas.onLater)).toBe('0002_passkey');
    await applyMigrations(db, folder);
    const { rows } = await db.execute(
      sql`select count(*)::int as kept, bool_or(backed_up) as backed_up from passkey join "user" on "user".id = user_id`,
    );
    expect(rows).toEqual([{ kept: 10_000, backed_up: false }]);
    await db.execute(sql`delete from passkey where id = 'key 1'`);
    const sessions = await db.execute(sql`select count(*)::int as all, count(passkey_id)::int as kept from session`);
    expect(sessions.rows).toEqual([{ all: 10, kept: 9 }]);
  });
});

describe('the switch', () => {
  it('finds the rows of a table whose migration was not kept, and completes it', async () => {
    const { db } = await openTestDatabase(quickest);
    const thrownAway = await folderWith(schemas.off, schemas.on);
    await applyMigrations(db, thrownAway);
    await db.execute(sql`insert into "user" values ('u', 'name')`);
    await db.execute(sql`insert into passkey values ('key', 'credential', 'u')`);
    const folder = await folderWith(schemas.off, schemas.onLater);
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = ${readJournal(folder).entries[0]?.when} where id = 1`,
    );
    expect(await applyMigrations(db, folder)).toEqual(['0001_passkey']);
    const { rows } = await db.execute(sql`select credential_id, backed_up from passkey`);
    expect(rows).toEqual([{ credential_id: 'credential', backed_up: false }]);
    await expect(db.execute(sql`insert into session values ('s', 'gone')`)).rejects.toThrow();
    await expect(db.execute(sql`insert into passkey values ('2', 'credential', 'u')`)).rejects.toThrow();
  });

  it('drops passkeys when it is told to, and makes the table anew afterwards', async () => {
    const { db } = await openTestDatabase(quickest);
    const folder = await folderWith(schemas.off, schemas.on);
    expect(await generate(folder, schemas.off, { dropData: true })).toBe('0002_drop_passkey');
    expect(sqlOf(folder, '0002_drop_passkey')).toContain('DROP TABLE "passkey"');
    expect(sqlOf(folder, '0002_drop_passkey')).toContain('"session" DROP COLUMN "passkey_id"');
    expect(await generate(folder, schemas.on)).toBe('0003_passkey');
    expect(await applyMigrations(db, folder)).toHaveLength(4);
    const { rows } = await db.execute(sql`select count(*)::int as count from passkey`);
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('keeps a column that the code renamed, and asks nothing to be put into it any more', async () => {
    const { db } = await openTestDatabase(quickest);
    const folder = await folderWith(schemas.off, schemas.on);
    const tag = await generate(folder, schemas.onRenamed);
    expect(sqlOf(folder, tag)).not.toMatch(/DROP (TABLE|COLUMN)/);
    await applyMigrations(db, folder);
    await db.execute(sql`insert into passkey (id, credential, user_id) values ('key', 'new', 'u')`);
    expect((await db.execute(sql`select credential_id from passkey`)).rows).toEqual([{ credential_id: null }]);
  });
});

describe('generating', () => {
  it('writes nothing the second time, in every state of the switch', async () => {
    const folder = temporaryFolder();
    for (const schema of [schemas.off, schemas.on, schemas.off, schemas.onLater, schemas.off]) {
      await generate(folder, schema);
      const before = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(await generate(folder, schema)).toBeNull();
      expect(readdirSync(folder, { recursive: true, encoding: 'utf8' })).toEqual(before);
    }
  });

  it('never writes a drop of passkeys beside other changes', async () => {
    const folder = await folderWith(schemas.off, schemas.on);
    const tag = await generate(folder, schemas.offWithPost);
    expect(tag).toBe('0002_post');
    expect(sqlOf(folder, tag)).not.toMatch(/DROP|passkey/);
  });

  it('keeps a passkey column of a table that stays', async () => {
    const folder = await folderWith(schemas.userColumn);
    expect(sqlOf(folder, await generate(folder, schemas.off))).toBe(
      'ALTER TABLE "user" ALTER COLUMN "passkey_hint" DROP NOT NULL;',
    );
    expect(await generate(folder, schemas.off)).toBeNull();
  });

  it('drops what holds no passkeys as the code says', async () => {
    const folder = await folderWith(schemas.offWithPost);
    expect(sqlOf(folder, await generate(folder, schemas.off))).toContain('DROP TABLE "post"');
  });

  it('refuses what may be a rename, and obeys --drop-data', async () => {
    const folder = await folderWith(schemas.off);
    await expect(generate(folder, schemas.userRenamed)).rejects.toThrow('user.name goes while user.full_name comes');
    const tag = await generate(folder, schemas.userRenamed, { dropData: true });
    expect(sqlOf(folder, tag)).toMatch(/ADD COLUMN "full_name" text;[\s\S]*DROP COLUMN "name"/);
  });

  it('refuses a required column that passkeys made before could not have', async () => {
    const folder = await folderWith(schemas.off, schemas.on);
    await expect(generate(folder, schemas.onUnfillable)).rejects.toThrow('passkey.must is required and has no default');
  });
});
