import { postgresDatabase } from './postgres-database';
import { schemaOptions } from './test-app';
import type { TestDatabase } from './test-database';

/**
 * Where a race is run: on the embedded database, whose one connection both apps share, and on a real server where there is one,
 * on which each `open()` is a pool of its own, as another process has one.
 */
export const raceDatabases = async () => {
  const postgres = await postgresDatabase(schemaOptions);
  const kinds: [string, () => TestDatabase | undefined][] = [['the embedded database', () => undefined]];
  if (postgres) kinds.push(['PostgreSQL', () => postgres.connect()]);
  return { kinds, close: async () => postgres?.close() };
};
