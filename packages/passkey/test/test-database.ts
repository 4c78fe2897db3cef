import { PGlite } from '@electric-sql/pglite';
import type { BetterAuthOptions } from 'better-auth';
import { getAuthTables } from 'better-auth/db';
import { bigint, boolean, integer, jsonb, type PgTable, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite';

type Field = {
  type: unknown;
  required?: boolean;
  unique?: boolean;
  bigint?: boolean;
  fieldName?: string;
  references?: Reference;
};
type Reference = { model: string; field: string };

/** A real PostgreSQL in this process, with the tables that Better Auth and the plugins ask for. */
export type TestDatabase = { client: PGlite; db: PgliteDatabase; schema: Record<string, PgTable> };

const kinds = {
  string: { column: text, sql: 'text' },
  number: { column: integer, sql: 'integer' },
  bigint: { column: (name: string) => bigint(name, { mode: 'number' }), sql: 'bigint' },
  boolean: { column: boolean, sql: 'boolean' },
  date: { column: (name: string) => timestamp(name, { withTimezone: true }), sql: 'timestamptz' },
  json: { column: jsonb, sql: 'jsonb' },
} as const;

let opened: Promise<TestDatabase> | undefined;

/** The database of this test run, made once. */
export const testDatabase = (options: BetterAuthOptions) => {
  opened ??= openDatabase(options);
  return opened;
};

const openDatabase = async (options: BetterAuthOptions): Promise<TestDatabase> => {
  const client = await PGlite.create();
  const schema: Record<string, PgTable> = {};
  for (const { modelName, fields } of Object.values(getAuthTables(options)) as {
    modelName: string;
    fields: Record<string, Field>;
  }[]) {
    const named = Object.entries(fields).map(([name, field]) => ({ ...field, name: field.fieldName ?? name }));
    schema[modelName] = pgTable(modelName, {
      id: text('id').primaryKey(),
      ...Object.fromEntries(named.map(({ name, ...field }) => [name, kindOf(field).column(name)])),
    });
    const columns = named.map(({ name, ...field }) => `"${name}" ${kindOf(field).sql}${constraintsOf(field)}`);
    await client.exec(`create table "${modelName}" ("id" text primary key, ${columns.join(', ')})`);
  }
  return { client, db: drizzle(client), schema };
};

const kindOf = (field: Field) => kinds[field.bigint ? 'bigint' : (String(field.type) as keyof typeof kinds)];

const constraintsOf = ({ required, unique, references }: Field) =>
  [
    required === false ? '' : ' not null',
    unique ? ' unique' : '',
    references ? ` references "${references.model}" ("${references.field}") on delete cascade` : '',
  ].join('');
