import { faultyLine } from '@kit/test-postgres/faulty-line';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { LendingPool } from './lending-pool';

const server = inject('postgresUrl');
const line = server ? await faultyLine(server) : null;
afterAll(() => line?.close());

describe.skipIf(!server)('a pool of one connection, on PostgreSQL where its server is installed', () => {
  const open = () => {
    const pool = new LendingPool({ connectionString: line?.url, max: 1, connectionTimeoutMillis: 2000 });
    pool.on('error', () => {});
    pool.on('connect', (connection) => connection.on('error', () => {}));
    return { pool, db: drizzle(pool) };
  };

  test.each([
    ['begins', /begin/],
    ['asks', /select 1/],
    ['commits', /commit/],
  ])('has it again after a transaction that lost it as it %s', async (_, statement) => {
    const { pool, db } = open();
    for (let round = 0; round < 3; round++) {
      line?.cutAt(statement);
      await expect(db.transaction((tx) => tx.execute(sql`select 1`))).rejects.toThrow();
      const { rows } = await db.transaction((tx) => tx.execute(sql`select 2 as two`));
      expect(rows).toEqual([{ two: 2 }]);
    }
    expect(pool.totalCount).toBe(1);
    await pool.end();
  });

  test('lends the same one again after a transaction that ended well or was rolled back', async () => {
    const { pool, db } = open();
    const number = async () => (await db.execute(sql`select pg_backend_pid() as number`)).rows[0]?.number;
    const first = await number();
    await db.transaction((tx) => tx.execute(sql`select 1`));
    await expect(db.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await number()).toBe(first);
    await pool.end();
  });
});
