import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '@kit/test-postgres';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Database } from '../src/database';
import { openEmbedded } from '../src/open-embedded';
import { openPostgres } from '../src/open-postgres';

/** The databases the suites can be run on here. */
export const kinds: Database['kind'][] = inject('postgresUrl') ? ['embedded', 'postgres'] : ['embedded'];

/** The database for what does not depend on its kind: an embedded one takes seconds to make. */
export const quickest: Database['kind'] = inject('postgresUrl') ? 'postgres' : 'embedded';

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-database-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of an empty database on the PostgreSQL server, dropped when the test ends. */
export async function emptyPostgres(): Promise<string> {
  const server = inject('postgresUrl') ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  onTestFinished(() => administer(server, `drop database ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** An empty open database, closed and gone when the test ends. */
export async function openTestDatabase(kind: Database['kind']): Promise<Database> {
  const database =
    kind === 'embedded' ? await openEmbedded(temporaryFolder()) : await openPostgres(await emptyPostgres());
  onTestFinished(() => database.close());
  return database;
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
