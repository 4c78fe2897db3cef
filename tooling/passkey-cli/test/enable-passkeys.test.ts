import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enablePasskeys } from '../enable-passkeys.mjs';
import { copyWorkspace, filesOf } from './copy-workspace';
import { emptyDatabase, query, runInCopy, runScript } from './run-script';

let root: string;
let remove: () => void;
const lines: string[] = [];
const log = (line: string) => lines.push(line);
const statuses = ({ steps }: Awaited<ReturnType<typeof enablePasskeys>>) => steps.map(({ status }) => status);

beforeAll(async () => {
  ({ root, remove } = await copyWorkspace());
  await emptyDatabase(root);
});
afterAll(() => remove());

it('says with --dry-run what it would do, and changes nothing', async () => {
  const before = filesOf(root);
  const result = await enablePasskeys({ root, dryRun: true, run: runInCopy, log });
  expect(lines[0]).toMatch(/would change these tracked files: packages\/better-auth\/src\/features\.ts, /);
  expect(statuses(result)).toEqual(Array(5).fill('would do'));
  expect(filesOf(root)).toEqual(before);
});

it('stops at the step that fails and says why', async () => {
  const config = join(root, 'packages/better-auth/src/config.ts');
  const good = readFileSync(config, 'utf8');
  writeFileSync(config, `throw new Error('The configuration is broken.');\n${good}`);
  const result = await enablePasskeys({ root, run: runInCopy, log });
  writeFileSync(config, good);
  expect(result.ok).toBe(false);
  expect(statuses(result)).toEqual(['done', 'failed']);
  expect(lines.at(-1)).toContain('The configuration is broken.');
});

it('takes up where it stopped', async () => {
  const result = await enablePasskeys({ root, run: runInCopy, log });
  expect(statuses(result)).toEqual(['already done', 'done', 'done', 'done', 'done']);
  expect(readFileSync(join(root, 'packages/better-auth/src/features.ts'), 'utf8')).toContain('ENABLE_PASSKEY = true;');
  expect(readFileSync(join(root, '.env.local'), 'utf8')).toBe('NEXT_PUBLIC_AUTH_PASSKEY=true\n');
  expect(await query(root, 'select count(*)::int as count from passkey')).toEqual([{ count: 0 }]);
});

it('has nothing to do the second time, and changes no file', async () => {
  const before = filesOf(root);
  const result = await enablePasskeys({ root, run: runInCopy, log });
  expect(statuses(result)).toEqual(Array(5).fill('already done'));
  expect(filesOf(root)).toEqual(before);
});

it('says what the script said of a failure, not what pnpm adds to it', async () => {
  const stderr = `$ tsx scripts/migrate.ts
The embedded database is in use by process 7.
[ELIFECYCLE] Command failed with exit code 1.
Error: ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL

  × "pnpm recursive run" failed in packages/database
`;
  const result = await enablePasskeys({ root, run: async () => ({ code: 1, stdout: '', stderr }), log });
  expect(result.steps.at(-1)).toMatchObject({
    status: 'failed',
    detail: 'The embedded database is in use by process 7.',
  });
});

it('the committed files pass their check with passkeys on, and fail it when one is missing', async () => {
  expect((await runScript(root, 'better-auth', 'schema:generate', ['--check'])).code).toBe(0);
  expect((await runScript(root, 'database', 'drizzle:check')).code).toBe(0);
  writeFileSync(join(root, 'packages/database/src/schema/auth.ts'), 'export {};\n');
  const { code, stderr } = await runScript(root, 'better-auth', 'schema:generate', ['--check']);
  expect(code).toBe(1);
  expect(stderr).toContain('run `pnpm --filter @kit/better-auth schema:generate`');
});
