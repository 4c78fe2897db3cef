import { connect, createServer, type Socket } from 'node:net';

/** A way to the database that writes down what passes. */
export type Wire = {
  databaseUrl: string;
  /** The statements that were sent since the last call. */
  take: () => string[];
  /** From now on every answer of the database comes this much later, in milliseconds. */
  delay: (milliseconds: number) => void;
  close: () => void;
};

/**
 * Stands between a contestant and PostgreSQL, so that statements are counted where all contestants look alike: a query of the
 * simple protocol or an execution of the extended one is a statement (PostgreSQL's frontend/backend protocol, 55.2).
 */
export const openWire = async (databaseUrl: string): Promise<Wire> => {
  const target = new URL(databaseUrl);
  let statements: string[] = [];
  let wait = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname).setNoDelay(true);
    client.setNoDelay(true);
    const read = statementReader((statement) => statements.push(statement));
    client.on('data', (bytes) => {
      read(bytes);
      database.write(bytes);
    });
    // Timers of one delay end in the order in which they began, and so the answers stay in order.
    database.on('data', (bytes) => {
      if (wait > 0) setTimeout(() => client.write(bytes), wait);
      else client.write(bytes);
    });
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const through = new URL(databaseUrl);
  through.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    databaseUrl: through.href,
    take() {
      const taken = statements;
      statements = [];
      return taken;
    },
    delay(milliseconds) {
      wait = milliseconds;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

/** Follows one connection's messages to the server and calls back with the SQL of each statement. */
const statementReader = (onStatement: (sql: string) => void) => {
  const prepared = new Map<string, string>();
  let bound = '';
  let rest = Buffer.alloc(0);
  // The very first message, which opens the connection, has no type byte.
  let opened = false;
  return (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const head = opened ? 1 : 0;
      if (rest.length < head + 4 || rest.length < head + rest.readUInt32BE(head)) return;
      const end = head + rest.readUInt32BE(head);
      const type = opened ? String.fromCharCode(rest.readUInt8(0)) : '';
      const words = rest
        .subarray(head + 4, end)
        .toString('utf8')
        .split('\0');
      rest = rest.subarray(end);
      opened = true;
      if (type === 'Q') onStatement(words[0] ?? '');
      if (type === 'P') prepared.set(words[0] ?? '', words[1] ?? '');
      if (type === 'B') bound = prepared.get(words[1] ?? '') ?? '';
      if (type === 'E') onStatement(bound);
    }
  };
};
