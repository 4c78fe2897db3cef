import { DrizzleQueryError } from 'drizzle-orm';
import { PgPreparedQuery } from 'drizzle-orm/pg-core';

type Run = (this: unknown, ...args: unknown[]) => Promise<unknown>;

const done = Symbol.for('latchkey.values-hidden');
const prototype = PgPreparedQuery.prototype as unknown as { queryWithCache: Run; [done]?: true };

/**
 * Keeps the values of a failed statement out of its error, in this whole process: Drizzle, PGlite and PostgreSQL's details
 * name them, and so the tokens of mails, addresses and password hashes would stand in whatever log prints the error. The
 * statement, its code and the database's own sentence stay.
 */
export function hideValuesInErrors(): void {
  // A bundler may load this module twice.
  if (prototype[done]) return;
  // Drizzle has no setting for it, and makes these errors in this one place.
  const run = prototype.queryWithCache;
  prototype.queryWithCache = async function (...args) {
    try {
      return await run.apply(this, args);
    } catch (error) {
      throw error instanceof DrizzleQueryError ? withoutValues(error) : error;
    }
  };
  prototype[done] = true;
}

function withoutValues({ query, cause }: DrizzleQueryError): DrizzleQueryError {
  if (cause) {
    for (const name of ['params', 'detail']) Reflect.deleteProperty(cause, name);
  }
  return new DrizzleQueryError(query, [], cause);
}
