import { Client } from 'pg';

const patience = { connectionTimeoutMillis: 30_000, query_timeout: 30_000 };

/** Makes a copy of the seeded database under another name and resolves with its address. */
export const cloneDatabase = async (template: string, name: string) => {
  const source = new URL(template);
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href, ...patience });
  await client.connect();
  await client.query(`create database "${name}" template "${source.pathname.slice(1)}"`);
  await client.end();
  const copy = new URL(template);
  copy.pathname = `/${name}`;
  return copy.href;
};

/** How many sessions an account has. */
export const countSessions = (databaseUrl: string, userId: string) =>
  ask(databaseUrl, 'select count(*)::int as value from session where user_id = $1', [userId]);

/** The process id of the PostgreSQL server, the parent of every connection's own process; 0 where it cannot be told. */
export const serverPid = (databaseUrl: string) =>
  ask(databaseUrl, "select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::int as value", []);

/** The version of the PostgreSQL server, such as 15.14. */
export const serverVersion = (databaseUrl: string) =>
  ask<string>(databaseUrl, "select current_setting('server_version') as value", []);

const ask = async <T = number>(databaseUrl: string, sql: string, values: unknown[]): Promise<T> => {
  const client = new Client({ connectionString: databaseUrl, ...patience });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: T }>(sql, values);
    if (!rows[0]) throw new Error(`bench: no row for ${sql}`);
    return rows[0].value;
  } finally {
    await client.end();
  }
};
