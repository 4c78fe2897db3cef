import { PGlite } from '@electric-sql/pglite';
import type { BetterAuthOptions } from 'better-auth';
import { getAuthTables } from 'better-auth/db';
import { type Relations, relations } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import {
  bigint,
  boolean,
  integer,
  jsonb,
  type PgColumn,
  type PgTable,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite';

type Field = {
  type: unknown;
  required?: boolean;
  unique?: boolean;
  bigint?: boolean;
  fieldName?: string;
  references?: Reference;
};
type Reference = { model: string; field: string; onDelete?: string };

type Schema = Record<string, PgTable | Relations>;

/** A real database, with the tables that Better Auth and the plugins ask for. */
export type TestDatabase = {
  client: Pick<PGlite, 'query'>;
  db: PgliteDatabase<Schema> | NodePgDatabase<Schema>;
  schema: Record<string, PgTable | Relations>;
};

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
  const { schema, statements } = tablesFor(options);
  await client.exec(statements.join(';'));
  return { client, db: drizzle(client, { schema }), schema };
};

/** The tables that Better Auth and the plugins ask for: for Drizzle, with each row's way to its user, and as statements. */
export const tablesFor = (options: BetterAuthOptions) => {
  const tables: Record<string, PgTable> = {};
  const statements: string[] = [];
  const constraints: string[] = [];
  const models = Object.values(getAuthTables(options)) as { modelName: string; fields: Record<string, Field> }[];
  for (const { modelName, fields } of models) {
    const named = Object.entries(fields).map(([name, field]) => ({ ...field, name: field.fieldName ?? name }));
    tables[modelName] = pgTable(modelName, {
      id: text('id').primaryKey(),
      ...Object.fromEntries(named.map(({ name, ...field }) => [name, kindOf(field).column(name)])),
    });
    const columns = named.map(({ name, ...field }) => `"${name}" ${kindOf(field).sql}${constraintsOf(field)}`);
    statements.push(`create table "${modelName}" ("id" text primary key, ${columns.join(', ')})`);
    for (const { name, references } of named)
      if (references) constraints.push(constraintOf(modelName, name, references));
  }
  // Last, because a session refers to a passkey, whose table comes later.
  statements.push(...constraints);
  return { schema: { ...tables, ...relationsOf(tables) }, statements };
};

// What a joined read follows: from a row to its user, and from a user to its rows.
const relationsOf = (tables: Record<string, PgTable>): Record<string, Relations> => {
  const { user, ...others } = tables as Record<string, PgTable & Record<string, PgColumn>>;
  const owned = Object.entries(others).filter(([, { userId }]) => userId);
  if (!user) return {};
  const toUser = owned.map(([name, table]) => [
    `${name}Relations`,
    relations(table, ({ one }) => ({
      user: one(user, { fields: [table.userId as PgColumn], references: [user.id as PgColumn] }),
    })),
  ]);
  const ofUser = relations(user, ({ many }) =>
    Object.fromEntries(owned.map(([name, table]) => [`${name}s`, many(table)])),
  );
  return { ...Object.fromEntries(toUser), userRelations: ofUser };
};

const kindOf = (field: Field) => kinds[field.bigint ? 'bigint' : (String(field.type) as keyof typeof kinds)];

const constraintsOf = ({ required, unique }: Field) =>
  [required === false ? '' : ' not null', unique ? ' unique' : ''].join('');

const constraintOf = (table: string, column: string, { model, field, onDelete = 'cascade' }: Reference) =>
  `alter table "${table}" add foreign key ("${column}") references "${model}" ("${field}") on delete ${onDelete}`;
