import type { Database, Db } from '@kit/database';
import { type Account, type Adoption, planAdoption, type StoredPasskey, usualColumns } from '@kit/passkey/adoption';
import { sql } from 'drizzle-orm';
import type { ImportOptions } from './read-options';
import { quotedTable, readTable } from './read-table';
import { storePasskeys } from './store-passkeys';

type Import = { source: Pick<Database, 'db'>; target: Pick<Database, 'db'>; options: ImportOptions };

/** Rows and accounts as they were in one moment. */
const asOne = { accessMode: 'read only', isolationLevel: 'repeatable read' } as const;

/** What an import did, or with `dryRun` would do. */
export type ImportReport = Adoption & { read: number };

/**
 * Imports the table of the usual plugin in one transaction: reads the other app's rows, decides about each (`planAdoption`), and
 * stores those that can be adopted. Run again it finds them present. Throws one sentence when a table is missing or when
 * something changed meanwhile; nothing is stored then.
 */
export async function importPasskeys({ source, target, options }: Import): Promise<ImportReport> {
  const elsewhere =
    source.db === target.db ? null : await source.db.transaction((tx) => readSource(tx, options), asOne);
  return target.db.transaction(async (tx) => {
    await prepare(tx);
    await requireOwnTable(tx);
    if (!elsewhere) await requireOtherTable(tx, options.table);
    const { rows, there } = elsewhere ?? (await readSource(tx, options));
    const accounts = { here: await readAccounts(tx, 'user'), there };
    const stored = await readTable<keyof StoredPasskey>(tx, {
      table: 'passkey',
      columns: ['id', 'userId', 'credentialID', 'publicKey'],
      needed: [],
    });
    const plan = planAdoption({ ...options, rows, accounts, stored: stored as StoredPasskey[] });
    if (!options.dryRun) await storePasskeys(tx, plan.adopted);
    return { ...plan, read: rows.length };
  });
}

async function readSource(db: Pick<Db, 'execute'>, { table, users }: ImportOptions) {
  await prepare(db);
  const needed = ['id', 'userId', 'credentialID', 'publicKey'] as const;
  const rows = await readTable(db, { table, columns: usualColumns, needed });
  return { rows, there: await readAccounts(db, users) };
}

async function readAccounts(db: Pick<Db, 'execute'>, table: string): Promise<Account[]> {
  const columns = ['id', 'email', 'emailVerified'] as const;
  const rows = await readTable(db, { table, columns, needed: columns });
  return rows.map(({ id, email, emailVerified }) => ({
    id: id ?? '',
    email: email ?? '',
    emailVerified: ['true', 't', '1'].includes(emailVerified ?? ''),
  }));
}

/** A table may take longer than a statement of a sign-in is allowed to; moments are read in UTC. */
async function prepare(db: Pick<Db, 'execute'>): Promise<void> {
  await db.execute(sql`set local statement_timeout = 0`);
  await db.execute(sql`set local idle_in_transaction_session_timeout = 0`);
  await db.execute(sql`set local time zone 'UTC'`);
}

async function requireOwnTable(db: Pick<Db, 'execute'>): Promise<void> {
  const { rows } = await db.execute<{ found: boolean }>(sql`select to_regclass('passkey') is not null as found`);
  if (!rows[0]?.found)
    throw new Error('This database has no passkey table yet: run `pnpm --filter @kit/database drizzle:migrate` first.');
}

async function requireOtherTable(db: Pick<Db, 'execute'>, table: string): Promise<void> {
  const { rows } = await db.execute<{ same: boolean }>(
    sql`select to_regclass(${quotedTable(table)}) = to_regclass('passkey') as same`,
  );
  if (rows[0]?.same) throw new Error(`--table should name another table: ${table} is the one that is imported into.`);
}
