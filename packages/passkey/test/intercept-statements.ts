import { vi } from 'vitest';
import type { TestDatabase } from './test-database';

type Query = TestDatabase['client']['query'];

/**
 * Lets `act` stand before every statement the driver is given from now on; `run` sends it. Answers the driver's own `query`, which
 * nobody stands before. Undone by `vi.restoreAllMocks()`.
 */
export const interceptStatements = (
  client: TestDatabase['client'],
  act: (sql: string, run: () => Promise<unknown>) => Promise<unknown>,
): Query => {
  const query = client.query.bind(client) as Query;
  const intercepted = (sql: string, ...rest: []) => act(sql, () => query(sql, ...rest));
  vi.spyOn(client, 'query').mockImplementation(intercepted as Query);
  return query;
};
