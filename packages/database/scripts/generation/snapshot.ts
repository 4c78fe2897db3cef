import type { DrizzleSnapshotJSON } from 'drizzle-kit/api';

/** A column of a snapshot, as far as we look into it. */
export type Column = { name: string; primaryKey: boolean; notNull: boolean; default?: unknown };

/** A table of a snapshot, as far as we look into it. */
export type Table = {
  name: string;
  columns: Record<string, Column>;
  indexes: Record<string, { columns: { expression: string }[] }>;
  foreignKeys: Record<string, { columnsFrom: string[] }>;
  uniqueConstraints: Record<string, { columns: string[] }>;
  checkConstraints: Record<string, unknown>;
};

/** drizzle-kit's snapshot of a schema, whose own type (of another zod) leaves its parts unknown. */
export type Snapshot = Omit<DrizzleSnapshotJSON, 'tables' | 'enums'> & {
  tables: Record<string, Table>;
  enums: Record<string, { name: string }>;
};
