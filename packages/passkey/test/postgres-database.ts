import { randomUUID } from 'node:crypto';
import type {} from '@kit/test-postgres';
import type { BetterAuthOptions } from 'better-auth';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { inject } from 'vitest';
import { type TestDatabase, tablesFor } from './test-database';

/**
 * A database of its own on a real PostgreSQL server, for what only many connections at once can show; null where there is no
 * server. Each `connect()` is a pool of its own, as another process would hold one.
 */
export const postgresDatabase = async (options: BetterAuthOptions) => {
  const server = inject('postgresUrl');
  if (!server) return null;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await administer(server, `create database ${name}`);
  const { schema, statements } = tablesFor(options);
  await administer(url.href, statements.join(';'));
  const pools: pg.Pool[] = [];
  return {
    /** Where another process reaches it. */
    url: url.href,
    connect(settings: pg.PoolConfig = {}): TestDatabase {
      const pool = new pg.Pool({ connectionString: url.href, max: 10, ...settings });
      // A connection that is still closing when the database goes is told so, which is no failure.
      // The pool hears of it too, and would end the run if nobody listened.
      pool.on('error', () => {});
      pool.on('connect', (client) => client.on('error', () => {}));
      pools.push(pool);
      return { client: pool as unknown as TestDatabase['client'], db: drizzle(pool, { schema }), schema };
    },
    /** A connection of its own, for a test that stands in the way of the others. */
    async connectAlone() {
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      return client;
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await administer(server, `drop database ${name} with (force)`);
    },
  };
};

const administer = async (connectionString: string, statement: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
