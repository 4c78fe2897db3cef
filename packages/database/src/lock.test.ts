import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../test/open-test-database';
import { acquireLock, DatabaseInUseError } from './lock';

const program = fileURLToPath(new URL('../test/hold-lock.ts', import.meta.url));

async function startHolder(path: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout });
  const [said] = await once(lines, 'line');
  return { child, said: String(said) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [, endedBy] = await ended;
  return endedBy;
}

const lockPath = () => join(temporaryFolder(), 'made', 'database.lock');

it('tells a second process who holds the lock, and changes nothing', async () => {
  const path = lockPath();
  const { child } = await startHolder(path);
  const before = readFileSync(path, 'utf8');
  const modified = statSync(path).mtimeMs;
  const { said } = await startHolder(path);
  expect(said).toMatch(`The embedded database is in use by process ${child.pid} (hold-lock.ts, since `);
  expect(said).toContain('set DATABASE_URL');
  await expect(acquireLock(path)).rejects.toThrow(DatabaseInUseError);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(statSync(path).mtimeMs).toBe(modified);
  expect(readdirSync(dirname(path))).toEqual(['database.lock']);
});

it.each(['SIGINT', 'SIGTERM'] as const)('is released by %s, which still ends the process', async (signal) => {
  const path = lockPath();
  const { child } = await startHolder(path);
  expect(await end(child, signal)).toBe(signal);
  expect(existsSync(path)).toBe(false);
});

it('is taken over by exactly one of many when its process was killed', async () => {
  const path = lockPath();
  const { child } = await startHolder(path);
  await end(child, 'SIGKILL');
  expect(existsSync(path)).toBe(true);
  const said = (await Promise.all(Array.from({ length: 6 }, () => startHolder(path)))).map((holder) => holder.said);
  expect(said.filter((line) => line === 'held')).toHaveLength(1);
  expect(said.filter((line) => line.includes('in use by process'))).toHaveLength(5);
  expect(readdirSync(dirname(path))).toEqual(['database.lock']);
});

it('is taken over when another process has got the pid of the dead one', async () => {
  const path = lockPath();
  const lock = await acquireLock(path);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  lock.release();
  writeFileSync(path, JSON.stringify({ ...content, token: 'dead', identity: `${content.identity}0` }));
  const again = await acquireLock(path);
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  again.release();
  expect(existsSync(path)).toBe(false);
});

it('is taken over when a crash cut the file short', async () => {
  const path = join(temporaryFolder(), 'database.lock');
  writeFileSync(path, '{"pid":');
  (await acquireLock(path)).release();
  expect(existsSync(path)).toBe(false);
});

it('refuses a second opening inside the same process', async () => {
  const path = lockPath();
  const lock = await acquireLock(path);
  await expect(acquireLock(path)).rejects.toThrow(`in use by process ${process.pid}`);
  lock.release();
});
