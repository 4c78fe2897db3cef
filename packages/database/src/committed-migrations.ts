import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../env';
import type { Journal } from './journal';
import { migrationsFolder } from './migrations-folder';

type Snapshot = { tables: Record<string, { name: string; columns: Record<string, unknown> }> };

/**
 * Throws a `ConfigurationError` naming the command that mends it unless the committed migrations make every one of
 * `tables`. Reads two files and opens no database, so that a build can ask.
 */
export function assertMigrationsMake(tables: string[], folder: string = migrationsFolder()): void {
  const made = new Set(Object.values(lastSnapshot(folder).tables).map(({ name }) => name));
  const missing = tables.find((table) => !made.has(table));
  if (missing === undefined) return;
  throw new ConfigurationError(
    `No committed migration makes the table "${missing}" that ENABLE_PASSKEY needs: run \`pnpm passkey:enable\` and commit what it writes.`,
  );
}

function lastSnapshot(folder: string): Snapshot {
  const { entries }: Journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  const last = entries.at(-1);
  if (!last) return { tables: {} };
  return JSON.parse(readFileSync(join(folder, 'meta', `${String(last.idx).padStart(4, '0')}_snapshot.json`), 'utf8'));
}
