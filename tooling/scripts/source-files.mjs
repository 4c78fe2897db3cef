import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const notSource = new Set([
  '.git',
  'node_modules',
  '.next',
  'dist',
  '.turbo',
  '.latchkey',
  'test-results',
  'playwright-report',
]);

/**
 * Every file that belongs to the source: tracked, or untracked and not ignored. Paths relative to `root`, sorted.
 * A folder without git (a downloaded archive) is walked instead.
 */
export function sourceFiles(root) {
  const listed = listedByGit(root) ?? walked(root, root);
  return listed.filter((path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile()).sort();
}

/** A digest of the source files that `select` takes: their paths and contents. */
export function sourceFingerprint(root, select = () => true) {
  const hash = createHash('sha256');
  for (const path of sourceFiles(root).filter(select)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function listedByGit(root) {
  try {
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] };
    const inside = execFileSync('git', ['rev-parse', '--show-prefix'], options);
    if (inside.trim() !== '') return undefined;
    const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], options);
    return [...new Set(output.split('\0').filter(Boolean))];
  } catch {
    return undefined;
  }
}

function walked(root, folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notSource.has(entry.name) || entry.name === '.env.local') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walked(root, path) : [relative(root, path).split(sep).join('/')];
  });
}
