import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index';

type Rows<Row> = { rows: Row[] };

// What both drivers' raw results have in common. An interface because Drizzle's higher-kinded types need `this`.
interface RowsHKT extends PgQueryResultHKT {
  type: Rows<this['row']>;
}

/** Drizzle with the kit's schema, whichever driver is below. */
export type Db = PgDatabase<RowsHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** An open database. */
export type Database = {
  db: Db;
  kind: 'embedded' | 'postgres';
  /** Ends every connection and releases the lock of the embedded database. */
  close(): Promise<void>;
};
