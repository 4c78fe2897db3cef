import { databaseEnv } from '../env';
import type { Database } from './database';
import { openEmbedded } from './open-embedded';
import { openPostgres } from './open-postgres';

export type { Database, Db } from './database';

// On globalThis, because a bundler may load this module more than once and the embedded database opens only once.
const key = Symbol.for('latchkey.database');
const store = globalThis as { [key]?: Promise<Database> };

/**
 * The process's one database, opened at the first call: PostgreSQL when `DATABASE_URL` is set, else the embedded one.
 * Rejects with a `ConfigurationError` or `DatabaseInUseError`; the next call then tries again.
 */
export function getDatabase(): Promise<Database> {
  store[key] ??= open().catch((error) => {
    delete store[key];
    throw error;
  });
  return store[key];
}

async function open(): Promise<Database> {
  const env = databaseEnv();
  const database = await (env.url ? openPostgres(env.url) : openEmbedded(env.dataDirectory));
  return {
    ...database,
    async close() {
      delete store[key];
      await database.close();
    },
  };
}
