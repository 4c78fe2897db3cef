import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { baseHeaders } from './base-headers.mjs';
import { clientAddress, isTrusted, plain, trustedProxies } from './client-address.mjs';
import { isRouterState, screenRequest } from './screen-request.mjs';

const directory = fileURLToPath(new URL('..', import.meta.url));
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip'];

/**
 * Starts the app, in development or production, and listens once everything is checked. Every request passes here
 * first: its client address is put into X-Forwarded-For, whatever the client wrote there itself.
 * @param {{ dev: boolean }} options
 */
export async function serve({ dev }) {
  const local = dev || process.env.LATCHKEY_LOCAL === 'true';
  const port = Number(process.env.PORT || 3000);
  const host = process.env.LATCHKEY_HOST || (local ? '127.0.0.1' : '0.0.0.0');
  process.env.LATCHKEY_HOST = host;
  const proxies = orExit(() => trustedProxies(process.env.TRUSTED_PROXIES));
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    exit(`PORT should be a port number, not "${process.env.PORT}".`);
  if (local && !dev && !LOOPBACK.has(host)) {
    exit(`LATCHKEY_HOST should be 127.0.0.1 in local mode, which serves this machine only, not "${host}".`);
  }
  if (!dev && !existsSync(join(directory, '.next', 'BUILD_ID'))) {
    exit('There is no build of the app: run "pnpm build", then start again.');
  }

  const server = createServer();
  await listen(server, port, host);
  const site = process.env.NEXT_PUBLIC_SITE_URL || `http://localhost:${port}`;
  const app = next({ dev, dir: directory, hostname: 'localhost', port, httpServer: server });
  // The port is ours by now, but nobody is answered before the checks of instrumentation.ts have passed.
  const ready = Promise.all([app.prepare(), checked()]);

  const headers = baseHeaders({ https: site.startsWith('https:') });

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answer = async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // A page's own policy replaces this one.
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    const refused = screenRequest(request);
    if (refused) return response.writeHead(refused, { 'content-type': 'text/plain' }).end();
    const socketAddress = plain(request.socket.remoteAddress ?? '');
    if (!isTrusted(socketAddress, proxies)) for (const name of FORWARDED) delete request.headers[name];
    request.headers['x-forwarded-for'] = clientAddress(socketAddress, request.headers['x-forwarded-for'], proxies);
    if (!isRouterState(request.headers['next-router-state-tree'])) delete request.headers['next-router-state-tree'];
    if (local && /^(127\.0\.0\.1|\[::1\])(:|$)/.test(request.headers.host ?? '')) {
      // Browsers refuse passkeys on an IP address.
      return response.writeHead(307, { location: `${new URL(site).origin}${request.url}` }).end();
    }
    await ready;
    await app.getRequestHandler()(request, response);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error) => {
      // Unheard, one bad request would end the process for everybody.
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await ready;
  console.log(`Ready on ${site}`);
}

/** Settles when instrumentation.ts has checked everything; Next itself does not wait for it. */
function checked() {
  return new Promise((resolve) => {
    Object.assign(globalThis, { [Symbol.for('latchkey.checked')]: resolve });
  });
}

/** @param {import('node:http').Server} server @param {number} port @param {string} host */
async function listen(server, port, host) {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  }).catch((error) => {
    if (error.code === 'EADDRINUSE') exit(`Port ${port} is taken; set PORT to another one.`);
    exit(`Cannot listen on ${host}:${port}: ${error.message}`);
  });
}

/** @template T @param {() => T} read @returns {T} */
function orExit(read) {
  try {
    return read();
  } catch (error) {
    exit(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} sentence @returns {never} */
function exit(sentence) {
  console.error(sentence);
  process.exit(1);
}
