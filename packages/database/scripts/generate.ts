// `drizzle:generate`: drizzle-kit's own differ behind our rules. It asks nothing, needs no network, and never writes a
// drop of passkeys without `--drop-data`. With `--check` it writes nothing and fails when a migration is missing.
import { parseArgs } from 'node:util';
import { migrationsFolder } from '../src/migrations-folder';
import * as schema from '../src/schema/index';
import { readJournal, readLastSnapshot, snapshotOf, writeMigration } from './generation/migration-files';
import { migrationName } from './generation/migration-name';
import { planMigration } from './generation/plan-migration';

const dropPattern = /^DROP |\bDROP COLUMN\b/;

async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((word) => word !== '--'),
    options: { check: { type: 'boolean' }, 'drop-data': { type: 'boolean' }, name: { type: 'string' } },
  });
  const folder = migrationsFolder();
  const previous = readLastSnapshot(folder);
  const current = snapshotOf(schema, previous.id);
  const plan = await planMigration(previous, current, { dropData: values['drop-data'] });
  if (plan.statements.length === 0) {
    console.log(values.check ? 'The committed migrations make the schema.' : 'No change of the schema; nothing to do.');
    return;
  }
  if (values.check) {
    throw new Error(
      `The committed migrations do not make the schema (${plan.statements.length} statements are missing): run \`pnpm --filter @kit/database drizzle:generate\` and commit what it writes.`,
    );
  }
  const before = readJournal(folder).entries.length;
  const tag = writeMigration(folder, plan, values.name ?? migrationName(plan.statements, before === 0));
  if (readJournal(folder).entries.length !== before + 1) throw new Error(`The journal does not list ${tag}.`);
  console.log(`Wrote packages/database/drizzle/${tag}.sql (${plan.statements.length} statements).`);
  for (const statement of plan.statements.filter((each) => dropPattern.test(each)))
    console.log(`  ${statement.trim()}`);
}

run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
