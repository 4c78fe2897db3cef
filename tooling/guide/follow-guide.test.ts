import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { followGuide } from './follow-guide.mjs';

const file = '```ts title="lib/auth.ts"\nexport const auth = 2;\n```\n';
const commands = (...lines: string[]) => ['```sh title="in your app"', ...lines, '```', ''].join('\n');

/** An app with one file, and a reader who writes down what would be run. */
const reader = () => {
  const app = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(app, { recursive: true }));
  const ran: { folder: string; words: string[]; auth: boolean }[] = [];
  const pnpm = async (folder: string, words: string[]) => {
    ran.push({ folder, words, auth: existsSync(join(app, 'lib/auth.ts')) });
    if (words[0] === 'fail') throw new Error('it failed');
  };
  return { app, ran, places: { 'your app': app }, fill: { '/path/to/app': app }, pnpm };
};

it('writes files and runs commands in their order, with what a reader fills in', async () => {
  const { ran, ...options } = reader();
  await followGuide(commands('pnpm first --to /path/to/app/vendor') + file + commands('pnpm second'), options);
  const { app } = options;
  expect(ran).toEqual([
    { folder: app, words: ['first', '--to', `${app}/vendor`], auth: false },
    { folder: app, words: ['second'], auth: true },
  ]);
  expect(readFileSync(join(app, 'lib/auth.ts'), 'utf8')).toBe('export const auth = 2;\n');
});

it('replaces a file that is there', async () => {
  const { app, ...options } = reader();
  await followGuide(file, { app, ...options });
  writeFileSync(join(app, 'lib/auth.ts'), 'export const auth = 1;\n');
  await followGuide(file, { app, ...options });
  expect(readFileSync(join(app, 'lib/auth.ts'), 'utf8')).toBe('export const auth = 2;\n');
});

it('stops at the first command that fails', async () => {
  const { ran, ...options } = reader();
  await expect(followGuide(commands('pnpm fail', 'pnpm second'), options)).rejects.toThrow('it failed');
  expect(ran).toHaveLength(1);
});

it.each([
  ['a block that nobody can follow', '```ts\nconst a = 1;\n```\n', /neither which file/],
  ['a place that nobody knows', '```sh title="in the moon"\npnpm one\n```\n', /nobody knows where "the moon" is/],
  ['another program', commands('rm -rf node_modules'), /only plain commands of pnpm/],
  ['a command that only a shell understands', commands('pnpm one && pnpm two'), /only plain commands of pnpm/],
])('refuses %s before anything is done', async (_, markdown, message) => {
  const { app, ran, ...options } = reader();
  await expect(followGuide(file + markdown, { app, ...options })).rejects.toThrow(message);
  expect(existsSync(join(app, 'lib/auth.ts'))).toBe(false);
  expect(ran).toEqual([]);
});
