import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson } from 'drizzle-kit/api';
import type { Journal } from '../../src/journal';
import type { MigrationPlan } from './plan-migration';
import type { Snapshot } from './snapshot';

const number = (idx: number) => String(idx).padStart(4, '0');
const journalPath = (folder: string) => join(folder, 'meta', '_journal.json');

/** The schema of the code as a snapshot that follows the one named `previousId`. */
export function snapshotOf(schema: Record<string, unknown>, previousId?: string): Snapshot {
  return generateDrizzleJson(schema, previousId) as Snapshot;
}

/** The journal of the migrations folder; an empty one where there is none yet. */
export function readJournal(folder: string): Journal {
  if (!existsSync(journalPath(folder))) return { version: '7', dialect: 'postgresql', entries: [] };
  return JSON.parse(readFileSync(journalPath(folder), 'utf8'));
}

/** The schema as the last migration left it; the empty schema where there is none yet. */
export function readLastSnapshot(folder: string): Snapshot {
  const last = readJournal(folder).entries.at(-1);
  if (!last) return { ...snapshotOf({}), id: '00000000-0000-0000-0000-000000000000' };
  return JSON.parse(readFileSync(join(folder, 'meta', `${number(last.idx)}_snapshot.json`), 'utf8'));
}

/** Writes a planned migration in drizzle-kit's own format, the journal last, and returns its tag. */
export function writeMigration(folder: string, { statements, snapshot }: MigrationPlan, name: string): string {
  const journal = readJournal(folder);
  const last = journal.entries.at(-1);
  const idx = last ? last.idx + 1 : 0;
  const tag = `${number(idx)}_${name}`;
  mkdirSync(join(folder, 'meta'), { recursive: true });
  writeFileSync(join(folder, `${tag}.sql`), statements.join('--> statement-breakpoint\n'));
  writeFileSync(join(folder, 'meta', `${number(idx)}_snapshot.json`), JSON.stringify(snapshot, null, 2));
  // `when` is the migration's identity in a database, so no two may share it.
  const when = Math.max(Date.now(), (last?.when ?? 0) + 1);
  journal.entries.push({ idx, version: snapshot.version, when, tag, breakpoints: true });
  writeFileSync(journalPath(folder), JSON.stringify(journal, null, 2));
  return tag;
}
