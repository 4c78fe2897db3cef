import { randomUUID } from 'node:crypto';
import { openPostgres } from '@kit/database/open-postgres';
import type {} from '@kit/test-postgres';
import { sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { createTestAuth, type TestAuth } from './test-auth';

/**
 * The kit's auth twice, as two processes run it, on one PostgreSQL database of its own: for what only many connections at once
 * can show. Null where there is no server.
 */
export async function twoProcesses(variables: Record<string, string> = {}) {
  const server = inject('postgresUrl');
  if (!server) return null;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const administration = await openPostgres(server);
  await administration.db.execute(sql.raw(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pools = [await openPostgres(url.href), await openPostgres(url.href)] as const;
  const first = await createTestAuth(variables, undefined, pools[0]);
  const second = await createTestAuth(variables, undefined, pools[1]);
  return {
    first,
    second,
    /** The same browser, at the second process. */
    alsoAt: (browser: ReturnType<TestAuth['openBrowser']>) => {
      const there = second.openBrowser();
      for (const [key, value] of browser.jar) there.jar.set(key, value);
      return there;
    },
    async close() {
      for (const pool of pools) await pool.close();
      await administration.db.execute(sql.raw(`drop database ${name} with (force)`));
      await administration.close();
    },
  };
}
