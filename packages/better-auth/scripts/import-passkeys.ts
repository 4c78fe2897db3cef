// `pnpm passkey:import`: adopts the table of an app that used Better Auth's usual passkey plugin. See docs/adopting-passkeys.md.
import { type Database, getDatabase } from '@kit/database';
import { connectionProblem } from '@kit/database/connection-problem';
import { loadEnvFile } from '@kit/database/env-file';
import { openPostgres } from '@kit/database/open-postgres';
import { sql } from 'drizzle-orm';
import { ENABLE_PASSKEY } from '../src/features';
import { importPasskeys } from './import-passkeys/import-passkeys';
import { readOptions, usage } from './import-passkeys/read-options';
import { isSettled, reportLines } from './import-passkeys/report-lines';

const enabled: boolean = ENABLE_PASSKEY;

async function run(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = readOptions(process.argv.slice(2));
  if (!enabled) throw new Error('Passkeys are off: run `pnpm passkey:enable` first. Nothing was imported.');
  loadEnvFile();
  const target = await getDatabase();
  const source = options.from ? await openPostgres(options.from) : target;
  try {
    await reach(target, process.env.DATABASE_URL, 'DATABASE_URL');
    await reach(source, options.from, '--from');
    const report = await importPasskeys({ source, target, options });
    for (const line of reportLines(report, options)) console.log(line);
    return isSettled(report) ? 0 : 1;
  } finally {
    if (source !== target) await source.close();
    await target.close();
  }
}

/** Throws one sentence when the server cannot be used. */
async function reach({ db }: Database, url: string | undefined, named: string): Promise<void> {
  await db.execute(sql`select 1`).catch((error) => {
    throw new Error(connectionProblem(error, url, named) ?? rootCause(error).message);
  });
}

// Drizzle's own message is the whole statement; what the database said of it is the cause.
function rootCause(error: Error): Error {
  return error.cause instanceof Error ? rootCause(error.cause) : error;
}

run()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: Error) => {
    console.error(rootCause(error).message);
    process.exitCode = 1;
  });
