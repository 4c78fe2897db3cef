import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ENV_FILE = '.env.local';

/**
 * The text of an environment file with `name` set to `value`: every line that sets it is changed, else one is added.
 * @param {string} text
 * @param {string} name
 * @param {string} value
 */
export function withVariable(text, name, value) {
  const line = new RegExp(`^([ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=)[^\\r\\n]*`, 'gm');
  const changed = text.replace(line, `$1${value}`);
  if (line.test(text)) return changed;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${text === '' || text.endsWith('\n') ? '' : end}${name}=${value}${end}`;
}

/**
 * Sets a variable in `<root>/.env.local` and says whether that changed the file; with `dryRun` it only says.
 * @param {string} root
 * @param {string} name
 * @param {string} value
 * @param {{ dryRun?: boolean }} options
 */
export function setVariable(root, name, value, { dryRun = false } = {}) {
  const path = join(root, ENV_FILE);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const wanted = withVariable(text, name, value);
  if (wanted !== text && !dryRun) writeFileSync(path, wanted);
  return wanted !== text;
}
