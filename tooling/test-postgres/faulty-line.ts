import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a PostgreSQL server that can be cut: at once, for as long as it stays down, or at a statement that goes over it. */
export const faultyLine = async (target: string) => {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isDown = false;
  let cutAt: RegExp | null = null;
  const server = createServer((near) => {
    if (isDown) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        (socket === near ? far : near).destroy();
      });
    }
    near.on('data', (data) => {
      if (cutAt?.test(data.toString('latin1'))) {
        cutAt = null;
        near.destroy();
      } else far.write(data);
    });
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(target);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    /** Cuts every connection, and refuses new ones until `mend`. */
    cut: () => {
      isDown = true;
      for (const socket of open) socket.destroy();
    },
    /** Cuts the connection that sends a statement like this, in place of sending it; once. */
    cutAt: (statement: RegExp) => {
      cutAt = statement;
    },
    mend: () => {
      isDown = false;
      cutAt = null;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
};
