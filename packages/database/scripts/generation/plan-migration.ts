import { type DrizzleSnapshotJSON, generateMigration } from 'drizzle-kit/api';
import { refuseAmbiguity, refuseUnfillable } from './refusals';
import { isPasskeyName, retainPasskeyData } from './retain-passkey-data';
import type { Snapshot } from './snapshot';
import { tolerateExisting } from './tolerate-existing';

/** What the next migration does, and the snapshot that holds afterwards; no statements means there is nothing to do. */
export type MigrationPlan = { statements: string[]; snapshot: Snapshot };

/**
 * Plans the way from the last snapshot to the schema of the code, without asking anything. What holds passkeys is never
 * dropped unless `dropData` is set. Throws a one-sentence error for a change that only its author can decide.
 */
export async function planMigration(
  previous: Snapshot,
  current: Snapshot,
  { dropData = false } = {},
): Promise<MigrationPlan> {
  const target = dropData ? current : retainPasskeyData(previous, current);
  if (!dropData) {
    refuseAmbiguity(previous, target);
    refuseUnfillable(previous, target);
  }
  // In steps of which each only adds or only drops: where one thing goes while another comes, drizzle-kit would ask
  // whether that is a rename.
  const grown = union(previous, target);
  const begun = withPasskeyTablesBegun(previous, grown);
  const steps = [previous, begun, grown, target];
  const statements: string[] = [];
  for (const [index, next] of steps.slice(1).entries()) {
    statements.push(...(await between(steps[index] ?? previous, next)));
  }
  return { statements: statements.map(tolerateExisting), snapshot: target };
}

const between = (from: Snapshot, to: Snapshot) =>
  generateMigration(from as DrizzleSnapshotJSON, to as DrizzleSnapshotJSON);

function union(previous: Snapshot, target: Snapshot): Snapshot {
  const tables = { ...previous.tables, ...target.tables };
  for (const [key, table] of Object.entries(target.tables)) {
    const before = previous.tables[key];
    if (before) tables[key] = { ...table, columns: { ...before.columns, ...table.columns } };
  }
  return {
    ...target,
    tables,
    enums: { ...previous.enums, ...target.enums },
    schemas: { ...previous.schemas, ...target.schemas },
    sequences: { ...previous.sequences, ...target.sequences },
    roles: { ...previous.roles, ...target.roles },
    policies: { ...previous.policies, ...target.policies },
    views: { ...previous.views, ...target.views },
  };
}

// A new passkey table is made with its key alone and gets everything else piece by piece, so that each piece can be
// passed over where a database has it from an earlier life of the switch.
function withPasskeyTablesBegun(previous: Snapshot, grown: Snapshot): Snapshot {
  const tables = { ...previous.tables };
  for (const [key, table] of Object.entries(grown.tables)) {
    if (tables[key] || !isPasskeyName(table.name)) continue;
    const columns = Object.fromEntries(Object.entries(table.columns).filter(([, { primaryKey }]) => primaryKey));
    tables[key] = { ...table, columns, indexes: {}, foreignKeys: {}, uniqueConstraints: {}, checkConstraints: {} };
  }
  return { ...previous, tables, enums: { ...previous.enums, ...grown.enums } };
}
