import { execFileSync } from 'node:child_process';
import { sourceFingerprint } from '../source-files.mjs';

/** What the working tree looks like now: git's word on it, and the content of every source file. */
export function workingTree(root) {
  return `${gitStatus(root)}\n${sourceFingerprint(root)}`;
}

function gitStatus(root) {
  try {
    return execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  } catch {
    return 'without git';
  }
}
