import pg from 'pg';

/**
 * A pool that takes a lent connection back once it has ended. Drizzle forgets the one whose `begin` fails
 * (drizzle-team/drizzle-orm#6341): each time the server goes away at that moment the pool would have one fewer, until none is left.
 */
export class LendingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]) {
    // The pool's own statements come this way, and are always given back.
    if (callback) return super.connect(callback);
    return super.connect().then(takeBackOnceEnded);
  }
}

const takeBackOnceEnded = (connection: pg.PoolClient) => {
  const release = connection.release.bind(connection);
  let isLent = true;
  const giveBack = (error?: Error | boolean) => {
    if (!isLent) return;
    isLent = false;
    connection.removeListener('end', hasEnded);
    release(error);
  };
  const hasEnded = () => giveBack(true);
  connection.on('end', hasEnded);
  connection.release = giveBack;
  return connection;
};
