import { resolve } from 'node:path';
import * as z from 'zod';
import { workspaceRoot } from './src/workspace-root';

/** A mistake in the configuration: its message is one sentence that names the variable and says what it should be. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** What this package reads from the environment, already resolved to absolute paths. */
export type DatabaseEnv = {
  /** Connection string of a PostgreSQL server; undefined means the embedded database. */
  url: string | undefined;
  /** Where local mode keeps its files: the embedded database, its lock, the outbox. */
  dataDirectory: string;
};

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);

const variables = z.object({
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z.string().refine(isPostgresUrl, 'a connection string such as postgres://user:password@host:5432/name').optional(),
  ),
  LATCHKEY_DATA_DIR: z.preprocess(blankIsUnset, z.string().optional()),
  LATCHKEY_LOCAL: z.preprocess(blankIsUnset, z.enum(['true', 'false'], '"true" or "false"').default('false')),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads and validates the variables of the database. Throws a {@link ConfigurationError} for a bad value, and for the
 * embedded database in production outside local mode.
 */
export function databaseEnv(source: Record<string, string | undefined> = process.env): DatabaseEnv {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError(`${issue?.path.join('.')} should be ${issue?.message}.`);
  }
  const { DATABASE_URL: url, LATCHKEY_DATA_DIR: directory, LATCHKEY_LOCAL: local, NODE_ENV: mode } = parsed.data;
  if (url === undefined && mode === 'production' && local !== 'true') {
    throw new ConfigurationError(
      'DATABASE_URL should be the connection string of a PostgreSQL server: the embedded database serves production only in local mode (LATCHKEY_LOCAL=true).',
    );
  }
  return {
    url,
    get dataDirectory() {
      return resolve(workspaceRoot(), directory ?? '.latchkey');
    },
  };
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);
}
