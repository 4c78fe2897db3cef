import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { CommandResult } from '../run-pnpm.mjs';

/**
 * Runs a script of a package as pnpm would. Not by pnpm: that may decide to install first, and the installed packages
 * here are the repository's own.
 */
export function runScript(root: string, name: string, script: string, args: string[] = []): Promise<CommandResult> {
  const folder = join(root, 'packages', name);
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const environment = { ...process.env, ...databaseSettings() };
  const PATH = [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const options = { cwd: folder, shell: true, env: { ...environment, PATH } } as const;
  return new Promise((resolve) => {
    const child = spawn([scripts[script] ?? script, ...args].join(' '), {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, ...said }));
  });
}

/** As `enablePasskeys` is given it: pnpm's words, run in the copy. */
export function runInCopy(args: string[], { root }: { root: string }): Promise<CommandResult> {
  const [, filter = '', script = '', ...rest] = args;
  return runScript(root, filter.replace('@kit/', ''), script, rest);
}

/** Asks the copy's own database: the one of TEST_DATABASE_URL, else the embedded one of the copy. */
export async function query(root: string, statement: string): Promise<unknown[]> {
  const program = `
    import { getDatabase } from './src/client';
    getDatabase().then(async ({ db, close }) => {
      const { rows } = await db.execute(process.env.STATEMENT);
      await close();
      console.log(JSON.stringify(rows));
    });`;
  process.env.STATEMENT = statement;
  process.env.PROGRAM = program;
  const { stdout, stderr } = await runScript(root, 'database', 'tsx -e "$PROGRAM"');
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Empties the database of TEST_DATABASE_URL, where an earlier suite may have left its tables. */
export async function emptyDatabase(root: string): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) return;
  for (const schema of ['public', 'drizzle']) await query(root, `drop schema if exists ${schema} cascade`);
  await query(root, 'create schema public');
}

function databaseSettings(): Record<string, string> {
  return { DATABASE_URL: process.env.TEST_DATABASE_URL ?? '', LATCHKEY_DATA_DIR: '', LATCHKEY_LOCAL: '', NODE_ENV: '' };
}
