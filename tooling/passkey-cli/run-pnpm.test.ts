import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pnpmCommand } from './run-pnpm.mjs';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-pnpm-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const manifest = { 'package.json': '{ "packageManager": "pnpm@1.2.3+sha512.abc" }' };

it('takes the pnpm that started it', () => {
  const root = folderWith({ ...manifest, 'pnpm.cjs': '' });
  const starter = join(root, 'pnpm.cjs');
  expect(pnpmCommand(root, { npm_execpath: starter })).toEqual({
    file: process.execPath,
    prefix: [starter],
    shell: false,
  });
});

it('asks npx for the version package.json names when npm or nothing started it', () => {
  const root = folderWith({ ...manifest, 'npm-cli.js': '', 'npx-cli.js': '' });
  const byNpm = pnpmCommand(root, { npm_execpath: join(root, 'npm-cli.js') });
  expect(byNpm).toEqual({
    file: process.execPath,
    prefix: [join(root, 'npx-cli.js'), '-y', 'pnpm@1.2.3'],
    shell: false,
  });
  expect(pnpmCommand(root, {}).prefix.slice(-2)).toEqual(['-y', 'pnpm@1.2.3']);
});
