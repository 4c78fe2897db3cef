import { getDatabase } from '@kit/database';

type Logger = { logQuery: (statement: string) => void };

/** The statements that `ask` sends to the embedded database, without their values. */
export async function statementsOf(ask: () => Promise<unknown>): Promise<string[]> {
  const { db } = await getDatabase();
  const { session } = db._ as unknown as { session: { logger: Logger } };
  const { logger } = session;
  const statements: string[] = [];
  session.logger = { logQuery: (statement) => statements.push(statement) };
  try {
    await ask();
  } finally {
    session.logger = logger;
  }
  return statements;
}
