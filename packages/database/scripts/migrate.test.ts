import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { acquireLock } from '../src/lock';
import { emptyPostgres, kinds, temporaryFolder } from '../test/open-test-database';

const program = fileURLToPath(new URL('./migrate.ts', import.meta.url));

function migrate(settings: Record<string, string>) {
  const unset = { DATABASE_URL: '', LATCHKEY_LOCAL: '', NODE_ENV: '' };
  const env = { ...process.env, ...unset, ...settings };
  return spawnSync(process.execPath, ['--import', 'tsx', program], { env, encoding: 'utf8' });
}

it('says in one sentence that another process has the embedded database open, and changes nothing', async () => {
  const folder = temporaryFolder();
  const lock = await acquireLock(join(folder, 'database.lock'));
  const { status, stdout, stderr } = migrate({ LATCHKEY_DATA_DIR: folder });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^The embedded database is in use by process ${process.pid} .*\n$`));
  expect(readdirSync(folder)).toEqual(['database.lock']);
  lock.release();
});

it.each([
  ['postgres://127.0.0.1:1/nowhere', /^Cannot use the PostgreSQL server at 127\.0\.0\.1:1 .*\n$/],
  ['mysql://host/name', /^DATABASE_URL should be a connection string .*\n$/],
])('says in one sentence what is wrong with %s', (url, sentence) => {
  const { status, stderr } = migrate({ DATABASE_URL: url });
  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
});

it.runIf(kinds.includes('postgres'))(
  'says what it applied, and the second time that there is nothing to do',
  async () => {
    const url = await emptyPostgres();
    expect(migrate({ DATABASE_URL: url })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Applied .*0000_init/),
    });
    expect(migrate({ DATABASE_URL: url }).stdout).toBe('The PostgreSQL database is up to date; nothing to do.\n');
  },
);
