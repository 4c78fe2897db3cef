import type { Database, Db } from './database';
import { hideValuesInErrors } from './hide-values-in-errors';
import * as schema from './schema/index';

/** Makes a pool of connections to the PostgreSQL server at `url`; it connects at the first query. */
export async function openPostgres(url: string): Promise<Database> {
  const [{ default: pg }, { drizzle }] = await Promise.all([import('pg'), import('drizzle-orm/node-postgres')]);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // The pool has already dropped the connection and makes a new one for the next query; unheard, the event would end the
  // process.
  pool.on('error', () => {});
  hideValuesInErrors();
  return { db: drizzle(pool, { schema }) as unknown as Db, kind: 'postgres', close: () => pool.end() };
}
