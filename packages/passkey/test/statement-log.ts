import { interceptStatements } from './intercept-statements';
import type { TestDatabase } from './test-database';

type Statement = { sql: string; sentAt: number; answeredAt: number };

/** How far away the database seems: far enough that what is asked side by side overlaps. */
const latency = 200;

/**
 * Records every statement the driver is given from now on, each answered a little later, as over a network. `waits` is the
 * longest chain of statements of which each was sent after the one before had been answered.
 */
export const recordStatements = (client: TestDatabase['client']) => {
  const statements: Statement[] = [];
  interceptStatements(client, async (sql, run) => {
    const statement = { sql, sentAt: performance.now(), answeredAt: Number.POSITIVE_INFINITY };
    statements.push(statement);
    await new Promise((resolve) => setTimeout(resolve, latency));
    return run().finally(() => {
      statement.answeredAt = performance.now();
    });
  });
  const depthOf = (statement: Statement): number =>
    1 + Math.max(0, ...statements.filter(({ answeredAt }) => answeredAt <= statement.sentAt).map(depthOf));
  return {
    statements,
    sql: () => statements.map(({ sql }) => sql),
    waits: () => Math.max(0, ...statements.map(depthOf)),
  };
};
