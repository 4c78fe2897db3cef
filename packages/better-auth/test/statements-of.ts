import type { TestAuth } from './test-auth';

type Logger = { logQuery: (statement: string) => void };

/**
 * The statements that `ask` sends to the embedded database, without their values; those of mails on their way, which go out
 * beside it, left out.
 */
export async function statementsOf({ db }: TestAuth, ask: () => Promise<unknown>): Promise<string[]> {
  // Transactions take the logger from the options.
  const { session } = db._ as unknown as { session: { logger: Logger; options: { logger?: Logger } } };
  const { logger, options } = session;
  const { logger: inTransactions } = options;
  const statements: string[] = [];
  session.logger = { logQuery: (statement) => statements.push(statement) };
  options.logger = session.logger;
  try {
    await ask();
  } finally {
    session.logger = logger;
    options.logger = inTransactions as Logger;
  }
  return statements
    .filter((statement) => !/update "mail"/.test(statement))
    .map((statement) => statement.replace(/ values .*/, ''));
}
