import { parseArgs } from 'node:util';

/** What `pnpm passkey:import` was asked to do. */
export type ImportOptions = {
  /** Address of the PostgreSQL database the table is in; absent for the kit's own. */
  from?: string;
  table: string;
  /** The table of the accounts there. */
  users: string;
  match: 'id' | 'email';
  trustAddresses: boolean;
  keep?: 'newest' | 'oldest';
  dryRun: boolean;
};

/** The command line in one sentence. */
export const usage =
  'Usage: pnpm passkey:import --from <postgres address> | --table <name>, or both [--users <name>] [--match id|email] [--trust-addresses] [--keep newest|oldest] [--dry-run]';

/** Reads the command line. Throws one sentence about what is wrong with it. */
export function readOptions(words: string[]): ImportOptions {
  const { from, table, match, keep, ...given } = parse(words.filter((word) => word !== '--'));
  if (from !== undefined && !(URL.canParse(from) && /^postgres(ql)?:$/.test(new URL(from).protocol)))
    throw new Error('--from should be a connection string such as postgres://user:password@host:5432/name.');
  if (match !== 'id' && match !== 'email') throw new Error('--match should be id or email.');
  if (keep !== undefined && keep !== 'newest' && keep !== 'oldest')
    throw new Error('--keep should be newest or oldest.');
  if (!from && !table)
    throw new Error(`--table should name the table in this database, such as old.passkey.\n${usage}`);
  const users = given.users ?? besideOf(table ?? 'passkey', from);
  if (!users) throw new Error(`--users should name the table of the accounts that the rows of ${table} belong to.`);
  return {
    table: table ?? 'passkey',
    users,
    match,
    trustAddresses: given['trust-addresses'],
    dryRun: given['dry-run'],
    ...(from ? { from } : {}),
    ...(keep ? { keep } : {}),
  };
}

/** Better Auth's own name for the accounts, in the schema of the table; undefined where that would be the kit's own. */
function besideOf(table: string, from: string | undefined): string | undefined {
  const schema = table.split('.').slice(0, -1);
  return from || schema.length > 0 ? [...schema, 'user'].join('.') : undefined;
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args,
      options: {
        from: text,
        table: text,
        users: text,
        match: { ...text, default: 'id' },
        keep: text,
        'trust-addresses': flag,
        'dry-run': flag,
      },
    });
    return values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}.\n${usage}`);
  }
}
