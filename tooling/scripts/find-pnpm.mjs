import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './process/run-command.mjs';

const windows = process.platform === 'win32';
let found;

/**
 * How to call the pnpm this repository names in `packageManager`: the one on PATH when it is of the same major
 * version, else through npx. Resolves with the words before pnpm's own arguments.
 */
export function findPnpm(root) {
  found ??= look(root);
  return found;
}

async function look(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    .packageManager.split('@')[1]
    .split('+')[0];
  const pnpm = windows ? 'pnpm.cmd' : 'pnpm';
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', COREPACK_ENABLE_STRICT: '0' };
  // Asked outside the repository: inside it a pnpm may answer with, or go and fetch, another version of itself.
  const { code, stdout } = await runCommand(pnpm, ['--version'], { cwd: join(root, '..'), env, timeout: 15_000 });
  if (code === 0 && stdout.trim().split('.')[0] === wanted.split('.')[0]) return [pnpm];
  return [windows ? 'npx.cmd' : 'npx', '-y', `pnpm@${wanted}`];
}
