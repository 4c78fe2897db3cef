import type { Db } from '@kit/database';
import { sql } from 'drizzle-orm';

type Wanted<Column extends string> = { table: string; columns: readonly Column[]; needed: readonly Column[] };
type Reader = Pick<Db, 'execute'>;

/** The table of that name, `passkey` or with its schema `old.passkey`, as SQL quotes it. */
export const quotedTable = (table: string) =>
  table
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');

/**
 * Every row of a table that some Better Auth made, each value as PostgreSQL writes it in text. Its columns are found in both
 * spellings there are (`userId`, `user_id`); one that is not there is null. Throws one sentence when the table or a needed column
 * is missing.
 */
export async function readTable<Column extends string>(
  db: Reader,
  { table, columns, needed }: Wanted<Column>,
): Promise<Record<Column, string | null>[]> {
  const there = await columnsOf(db, table);
  const missing = needed.filter((column) => !there.has(plain(column)));
  if (missing.length > 0)
    throw new Error(`The table ${table} has no column ${missing.join(', ')}: is it one of Better Auth’s?`);
  const selected = columns.map((column) => {
    const found = there.get(plain(column));
    return sql`${found ? sql`${sql.identifier(found)}::text` : sql`null`} as ${sql.identifier(column)}`;
  });
  const { rows } = await db.execute<Record<Column, string | null>>(
    sql`select ${sql.join(selected, sql`, `)} from ${sql.raw(quotedTable(table))} order by 1`,
  );
  return rows;
}

async function columnsOf(db: Reader, table: string): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ attname: string }>(
    sql`select attname from pg_attribute where attrelid = to_regclass(${quotedTable(table)}) and attnum > 0 and not attisdropped`,
  );
  if (rows.length === 0) throw new Error(`There is no table ${table} in the database to import from.`);
  return new Map(rows.map(({ attname }) => [plain(attname), attname]));
}

const plain = (column: string) => column.replaceAll('_', '').toLowerCase();
