import type { Database, Db } from './database';
import { hideValuesInErrors } from './hide-values-in-errors';
import * as schema from './schema/index';

/** Makes a pool of connections to the PostgreSQL server at `url`; it connects at the first query. */
export async function openPostgres(url: string): Promise<Database> {
  const [{ LendingPool }, { drizzle }] = await Promise.all([
    import('./lending-pool'),
    import('drizzle-orm/node-postgres'),
  ]);
  const pool = new LendingPool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // No statement of sign-in takes a second; one that hangs must not hold its request for ever.
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  // A connection that the server ends fails its query, and the pool makes a new one for the next. Its event would end the
  // process if nobody heard it: the pool's own while it is idle, the connection's while a transaction holds it.
  pool.on('error', () => {});
  pool.on('connect', (connection) => connection.on('error', () => {}));
  hideValuesInErrors();
  return { db: drizzle(pool, { schema }) as unknown as Db, kind: 'postgres', close: () => pool.end() };
}
