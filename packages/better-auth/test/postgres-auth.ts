import { randomUUID } from 'node:crypto';
import { openPostgres } from '@kit/database/open-postgres';
import type {} from '@kit/test-postgres';
import { sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { createTestAuth } from './test-auth';

type Cache = Parameters<typeof createTestAuth>[1];

/**
 * A database of its own on a real PostgreSQL server, for what only many connections at once can show; null where there is no
 * server. Each `connect()` is the kit's whole auth on a pool of its own, as another process would be.
 */
export async function postgresAuth() {
  const server = inject('postgresUrl');
  if (!server) return null;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const administer = await openPostgres(server);
  await administer.db.execute(sql.raw(`create database ${name}`));
  const opened: { close: () => Promise<unknown> }[] = [];
  return {
    url: url.href,
    async connect({ variables = {}, cache }: { variables?: Record<string, string>; cache?: Cache } = {}) {
      const database = await openPostgres(url.href);
      opened.push(database);
      return createTestAuth(variables, cache, database.db);
    },
    async close() {
      await Promise.all(opened.map((database) => database.close()));
      await administer.db.execute(sql.raw(`drop database ${name} with (force)`));
      await administer.close();
    },
  };
}
