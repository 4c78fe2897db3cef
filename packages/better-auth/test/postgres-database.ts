import { randomUUID } from 'node:crypto';
import * as schema from '@kit/database/schema';
import type {} from '@kit/test-postgres';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { inject } from 'vitest';
import type { createAuth } from '../src/auth';

type Database = Parameters<typeof createAuth>[1];

/** A database of its own on a real PostgreSQL server; each `connect()` is another process's pool. Null without a server. */
export async function postgresDatabase() {
  const server = inject('postgresUrl');
  if (!server) return null;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await administer(server, `create database ${name}`);
  const pools: pg.Pool[] = [];
  return {
    connect(): Database {
      const pool = new pg.Pool({ connectionString: url.href, max: 10 });
      pools.push(pool);
      return drizzle(pool, { schema }) as unknown as Database;
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

async function administer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
