import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { admitRequest } from './admit-request.mjs';
import { asUnavailable } from './as-unavailable.mjs';
import { readSettings } from './settings.mjs';

const directory = fileURLToPath(new URL('..', import.meta.url));

/**
 * Starts the app, in development or production. Every request passes `admitRequest` first. A mistake of configuration
 * ends the process with one sentence before it says that it is ready.
 * @param {{ dev: boolean }} options
 */
export async function serve({ dev }) {
  const settings = settingsOrExit(dev);
  const { host, port, site } = settings;
  // The checks of the app ask where the server listens.
  process.env.LATCHKEY_HOST = host;
  if (!dev && !existsSync(join(directory, '.next', 'BUILD_ID'))) {
    exit('There is no build of the app: run "pnpm build", then start again.');
  }
  const server = createServer();
  await listen(server, port, host);
  const app = next({ dev, dir: directory, hostname: 'localhost', port, httpServer: server });
  // The port is ours by now, but nobody is answered before the checks of instrumentation.ts have passed.
  const ready = Promise.all([app.prepare(), checked()]);

  server.on('request', async (request, response) => {
    if (!dev) asUnavailable(response);
    try {
      if (!admitRequest(settings, request, response)) return;
      await ready;
      await app.getRequestHandler()(request, response);
    } catch (error) {
      // Unheard, one bad request would end the process for everybody.
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
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

/** @param {boolean} dev */
function settingsOrExit(dev) {
  try {
    return readSettings(dev);
  } catch (error) {
    exit(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} sentence @returns {never} */
function exit(sentence) {
  console.error(sentence);
  process.exit(1);
}
