import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds `LATCHKEY_LOCAL=true` to `.env.local` unless the variable is spoken of there or in the environment. */
export function allowLocalMode(root) {
  const file = join(root, '.env.local');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (process.env.LATCHKEY_LOCAL || /^\s*(export\s+)?LATCHKEY_LOCAL\s*=/m.test(text)) return 'set already';
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  appendFileSync(file, `${separator}LATCHKEY_LOCAL=true\n`);
  return 'written to .env.local';
}
