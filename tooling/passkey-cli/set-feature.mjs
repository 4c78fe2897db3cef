import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const FEATURES_FILE = 'packages/better-auth/src/features.ts';
const declaration = /^(export const ENABLE_PASSKEY\s*=\s*)(true|false)(\s*;?)/m;

/**
 * Whether the committed constant is on. Throws when the file does not declare it.
 * @param {string} root
 */
export function isFeatureOn(root) {
  const found = declaration.exec(readFileSync(join(root, FEATURES_FILE), 'utf8'));
  if (!found) throw new Error(`${FEATURES_FILE} has no line "export const ENABLE_PASSKEY = false;".`);
  return found[2] === 'true';
}

/**
 * Writes the committed constant and leaves the rest of the file as it is.
 * @param {string} root
 * @param {boolean} on
 */
export function setFeature(root, on) {
  const path = join(root, FEATURES_FILE);
  writeFileSync(path, readFileSync(path, 'utf8').replace(declaration, `$1${on}$3`));
}
