import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles } from '../source-files.mjs';

// What is expensive to make again and is checked by its own tools.
const kept = new Set(['node_modules', '.next']);

/** Makes `target` hold exactly the source files of `root`, keeping installed packages and builds of an earlier run. */
export function workspaceCopy(root, target) {
  if (existsSync(target)) clear(target);
  for (const path of sourceFiles(root)) {
    const copy = join(target, path);
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(join(root, path), copy, { preserveTimestamps: true });
  }
}

function clear(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (kept.has(entry.name) || path.endsWith(join('.latchkey', 'stamps'))) continue;
    if (!entry.isDirectory()) rmSync(path);
    else clear(path);
  }
}
