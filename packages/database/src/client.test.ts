import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { emptyPostgres, kinds, temporaryFolder } from '../test/open-test-database';
import { getDatabase } from './client';
import { connectionProblem } from './connection-problem';
import { openPostgres } from './open-postgres';

afterEach(() => vi.unstubAllEnvs());

describe('getDatabase', () => {
  it('opens the embedded database at the first call, once, and makes the folders above it', async () => {
    const directory = join(temporaryFolder(), 'not', 'there');
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('LATCHKEY_DATA_DIR', directory);
    const [first, second] = await Promise.all([getDatabase(), getDatabase()]);
    expect(first).toBe(second);
    expect(first.kind).toBe('embedded');
    expect(existsSync(join(directory, 'database.lock'))).toBe(true);
    expect((await first.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
    await first.close();
    expect(existsSync(join(directory, 'database.lock'))).toBe(false);
  });

  it('tries again after a failure', async () => {
    vi.stubEnv('DATABASE_URL', 'mysql://nowhere');
    await expect(getDatabase()).rejects.toThrow('DATABASE_URL should be');
    vi.stubEnv('DATABASE_URL', 'postgres://127.0.0.1:1/nowhere');
    const { kind, close } = await getDatabase();
    expect(kind).toBe('postgres');
    await close();
  });

  it('says in one sentence, without the password, that nothing listens at the address', async () => {
    const url = 'postgres://user:secret@127.0.0.1:1/nowhere';
    vi.stubEnv('DATABASE_URL', url);
    const { db, close } = await getDatabase();
    const error = await db.execute(sql`select 1`).catch((reason: unknown) => reason);
    expect(connectionProblem(error, url)).toBe(
      'Cannot use the PostgreSQL server at 127.0.0.1:1 that DATABASE_URL names: nothing listens there.',
    );
    await close();
  });
});

describe.runIf(kinds.includes('postgres'))('a pool of connections', () => {
  it('outlives an idle connection that the server ends', async () => {
    const url = await emptyPostgres();
    vi.stubEnv('DATABASE_URL', url);
    const { db, close } = await getDatabase();
    const pid = async () => (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]?.pid;
    const before = await pid();
    const other = await openPostgres(url);
    await other.db.execute(sql`select pg_terminate_backend(${before})`);
    await expect.poll(() => pid().catch(() => before)).not.toBe(before);
    await other.close();
    await close();
  });

  it('outlives a connection that the server ends inside a transaction, which fails', async () => {
    const uncaught = vi.fn();
    process.on('uncaughtException', uncaught);
    onTestFinished(() => void process.off('uncaughtException', uncaught));
    const url = await emptyPostgres();
    const [{ db, close }, other] = await Promise.all([openPostgres(url), openPostgres(url)]);
    const interrupted = db.transaction(async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await other.db.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`);
      await expect.poll(() => tx.execute(sql`select 1`).catch(() => 'ended')).toBe('ended');
      await tx.execute(sql`select 1`);
    });
    await expect(interrupted).rejects.toThrow();
    expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
    expect(uncaught).not.toHaveBeenCalled();
    await other.close();
    await close();
  });
});
