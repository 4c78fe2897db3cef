import { join } from 'node:path';
import { startServer } from './start-server.mjs';

/**
 * Starts the built app below `root` in production mode and resolves with its process once it answers at
 * http://localhost:`port`. What it writes goes to `log` when that is given, else to this terminal.
 */
export const startApp = (root, { port, env, log }) =>
  startServer([process.execPath, join(root, 'apps', 'web', 'server', 'start.mjs')], {
    address: `http://localhost:${port}/auth/sign-in`,
    cwd: root,
    env: { ...env, PORT: String(port) },
    log,
  });
