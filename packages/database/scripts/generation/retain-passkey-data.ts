import type { Column, Snapshot, Table } from './snapshot';

/** Whether a table, a column or a type holds passkeys: its name begins so. */
export const isPasskeyName = (name: string): boolean => /^passkey/i.test(name);

/**
 * `current` with everything of `previous` put back that holds passkeys and that the code no longer knows: tables with all
 * they consist of, and single columns with what spans them. A column put back into a table that stays in use no longer has
 * to be filled, because nothing fills it.
 */
export function retainPasskeyData(previous: Snapshot, current: Snapshot): Snapshot {
  const tables = { ...current.tables };
  for (const [key, before] of Object.entries(previous.tables)) {
    const now = tables[key];
    if (now) tables[key] = retainColumns(before, now);
    else if (isPasskeyName(before.name)) tables[key] = before;
  }
  const named = <T extends { name: string }>(before: Record<string, T>, now: Record<string, T>) => ({
    ...Object.fromEntries(Object.entries(before).filter(([, { name }]) => isPasskeyName(name))),
    ...now,
  });
  return { ...current, tables, enums: named(previous.enums, current.enums) };
}

function retainColumns(before: Table, now: Table): Table {
  const gone = Object.values(before.columns).filter(
    ({ name }) => !now.columns[name] && (isPasskeyName(before.name) || isPasskeyName(name)),
  );
  if (gone.length === 0) return now;
  const names = new Set(gone.map(({ name }) => name));
  const kept = <T>(parts: Record<string, T>, columnsOf: (part: T) => string[]) =>
    Object.fromEntries(Object.entries(parts).filter(([, part]) => columnsOf(part).some((column) => names.has(column))));
  return {
    ...now,
    columns: { ...Object.fromEntries(gone.map((column) => [column.name, optional(column)])), ...now.columns },
    indexes: { ...kept(before.indexes, ({ columns }) => columns.map((c) => c.expression)), ...now.indexes },
    foreignKeys: { ...kept(before.foreignKeys, ({ columnsFrom }) => columnsFrom), ...now.foreignKeys },
    uniqueConstraints: { ...kept(before.uniqueConstraints, ({ columns }) => columns), ...now.uniqueConstraints },
  };
}

function optional(column: Column): Column {
  return column.primaryKey || column.default !== undefined ? column : { ...column, notNull: false };
}
