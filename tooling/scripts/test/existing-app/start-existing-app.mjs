import { cleanEnvironment } from '../../clean-environment.mjs';
import { findPnpm } from '../../find-pnpm.mjs';
import { startServer } from '../../start-server.mjs';

/** Starts the built app in `folder` on this port of the loopback address; resolves once it answers. What it writes goes to `log`. */
export async function startExistingApp(folder, { port, log }) {
  const start = [...(await findPnpm(folder)), 'start', '--port', String(port), '--hostname', '127.0.0.1'];
  return startServer(start, { address: `http://localhost:${port}/`, cwd: folder, env: cleanEnvironment(), log });
}
