import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Db } from './database';
import { hideValuesInErrors } from './hide-values-in-errors';
import { acquireLock } from './lock';
import * as schema from './schema/index';

/**
 * Opens the embedded PostgreSQL under `directory`, making it when there is none. Throws `DatabaseInUseError` when another
 * process has it open.
 */
export async function openEmbedded(directory: string): Promise<Database> {
  const lock = await acquireLock(join(/* turbopackIgnore: true */ directory, 'database.lock'));
  try {
    const [{ PGlite }, { drizzle }] = await Promise.all([import('@electric-sql/pglite'), import('drizzle-orm/pglite')]);
    const dataDir = join(/* turbopackIgnore: true */ directory, 'database');
    // A process that ends while it makes the cluster leaves one that cannot be opened, and nobody's data in it.
    const unfinished = join(/* turbopackIgnore: true */ directory, 'database.unfinished');
    if (existsSync(unfinished)) rmSync(dataDir, { recursive: true, force: true });
    if (!existsSync(dataDir)) writeFileSync(unfinished, '');
    mkdirSync(dataDir, { recursive: true });
    const client = await PGlite.create({ dataDir });
    rmSync(unfinished, { force: true });
    hideValuesInErrors();
    return {
      db: drizzle(client, { schema }) as unknown as Db,
      kind: 'embedded',
      async close() {
        await client.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
