// `drizzle:migrate`: brings the database of `DATABASE_URL`, or the embedded one, up to the committed migrations.
import { databaseEnv } from '../env';
import { getDatabase } from '../src/client';
import { connectionProblem } from '../src/connection-problem';
import { loadEnvFile } from '../src/env-file';
import { applyMigrations } from '../src/migrations';

async function run(): Promise<void> {
  loadEnvFile();
  const { db, kind, close } = await getDatabase();
  try {
    const name = kind === 'embedded' ? 'embedded database' : 'PostgreSQL database';
    const applied = await applyMigrations(db);
    if (applied.length === 0) console.log(`The ${name} is up to date; nothing to do.`);
    else console.log(`Applied to the ${name}: ${applied.join(', ')}.`);
  } finally {
    await close();
  }
}

run().catch((error: Error) => {
  console.error(connectionProblem(error, databaseUrl()) ?? rootCause(error).message);
  process.exitCode = 1;
});

function databaseUrl(): string | undefined {
  try {
    return databaseEnv().url;
  } catch {
    return undefined;
  }
}

// Drizzle's own message is the whole statement; what the database said of it is the cause.
function rootCause(error: Error): Error {
  return error.cause instanceof Error ? rootCause(error.cause) : error;
}
