import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import committed from '../drizzle/meta/_journal.json';
import { getDatabase } from './client';
import type { Db } from './database';
import type { Journal, JournalEntry } from './journal';
import { migrationsFolder } from './migrations-folder';

/** How the database stands to the code's migrations; `ahead` has all of them and others beside. */
export type MigrationState = 'current' | 'behind' | 'ahead';

/** Compares what the database has applied with the migrations this code was built with. Makes no change. */
export async function migrationState(db?: Db, journal: Journal = committed): Promise<MigrationState> {
  const target = db ?? (await getDatabase()).db;
  const applied = await appliedMigrations(target);
  if (journal.entries.some(({ when }) => !applied.has(when))) return 'behind';
  return applied.size > journal.entries.length ? 'ahead' : 'current';
}

/**
 * Applies every migration the database lacks, all or none, and returns their names. Of several processes at once one
 * applies them while the others wait. `folder` defaults to the workspace's `packages/database/drizzle`.
 */
export async function applyMigrations(db?: Db, folder: string = migrationsFolder()): Promise<string[]> {
  const target = db ?? (await getDatabase()).db;
  const { entries }: Journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  return target.transaction(async (tx) => {
    // A large table may take longer than the pool allows a statement, and so may waiting for another process.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('latchkey.migrations'))`);
    // The table is drizzle-orm's own, so that its tools agree with us about what has been applied.
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(
      sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
    );
    const applied = await appliedMigrations(tx);
    const pending = entries.filter(({ when }) => !applied.has(when));
    for (const entry of pending) await apply(tx, folder, entry);
    return pending.map(({ tag }) => tag);
  });
}

type Executor = Pick<Db, 'execute'>;

async function apply(tx: Executor, folder: string, { tag, when }: JournalEntry): Promise<void> {
  const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
  for (const statement of text.split('--> statement-breakpoint')) await tx.execute(sql.raw(statement));
  const hash = createHash('sha256').update(text).digest('hex');
  await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`);
}

// By membership, not by the newest: a migration that was merged later than a younger one must not be passed over.
async function appliedMigrations(db: Executor): Promise<Set<number>> {
  const { rows: tables } = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (tables[0]?.name === null) return new Set();
  const { rows } = await db.execute(sql`select created_at from drizzle.__drizzle_migrations`);
  return new Set(rows.map(({ created_at }) => Number(created_at)));
}
