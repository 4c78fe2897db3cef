import { createServer } from 'node:net';

const loopback = ['127.0.0.1', '::1'];

/** True when something listens on this port of the loopback addresses. */
export async function portIsTaken(port) {
  const errors = await Promise.all(loopback.map((host) => listenOnce(port, host)));
  return errors.some((error) => error === 'EADDRINUSE' || error === 'EACCES');
}

/** A port that is free on both loopback addresses now. */
export async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (!(await portIsTaken(port))) return port;
  }
}

function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
