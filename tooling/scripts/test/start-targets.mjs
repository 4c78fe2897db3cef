import { join } from 'node:path';
import { cleanEnvironment } from '../clean-environment.mjs';
import { freePort } from '../free-port.mjs';
import { startApp } from '../start-app.mjs';
import { pnpm } from './make-state.mjs';

/**
 * Starts the servers the stories talk to, each on loopback with data of its own, and resolves with their addresses:
 * `on` (passwords and passkeys), `hidden` (constant on, flag off), `off` (as committed), `links` (links and passkeys, no
 * passwords), `alone` (passkeys alone), `embedded` (on, PGlite). The same with `-states` after it is where every page and
 * state is looked at, and `providers-states` has providers that answer nothing.
 */
export async function startTargets(states, { postgres, data, logs, names }) {
  const targets = {};
  for (const name of names) {
    const state = name === 'off' ? states.off : states.on;
    const database = name !== 'embedded' && postgres ? await postgres.createDatabase(`stories_${name}`) : undefined;
    targets[name] = await startTarget(state.folder, name, { database, data, logs });
  }
  return targets;
}

/** The servers where every page and state is met. */
export const stateTargets = ['on-states', 'links-states', 'alone-states', 'providers-states'];

const providers = {
  GOOGLE_CLIENT_ID: 'an-id-for-google',
  GOOGLE_CLIENT_SECRET: 'a-secret-for-google',
  GITHUB_CLIENT_ID: 'an-id-for-github',
  GITHUB_CLIENT_SECRET: 'a-secret-for-github',
  OIDC_ISSUER: 'https://login.company.example',
  OIDC_CLIENT_ID: 'an-id-for-oidc',
  OIDC_CLIENT_SECRET: 'a-secret-for-oidc',
};

async function startTarget(folder, name, { database, data, logs }) {
  const kind = name.replace(/-states$/, '');
  const dataDir = join(data, name);
  const settings = {
    LATCHKEY_LOCAL: 'true',
    LATCHKEY_DATA_DIR: dataDir,
    NEXT_PUBLIC_AUTH_PASSKEY: String(kind !== 'hidden' && kind !== 'off'),
    NEXT_PUBLIC_AUTH_PASSWORD: String(kind !== 'links' && kind !== 'alone'),
    NEXT_PUBLIC_AUTH_MAGIC_LINK: String(kind === 'links'),
    ...(kind === 'providers' ? providers : {}),
    // Each story comes from an address of its own, so that rate limits stay as they are.
    TRUSTED_PROXIES: '127.0.0.1,::1',
    ...(database ? { DATABASE_URL: database } : {}),
  };
  await pnpm(folder, ['--filter', '@kit/database', 'drizzle:migrate'], settings);
  const port = await freePort();
  await startApp(folder, { port, env: cleanEnvironment(settings), log: join(logs, `${name}.log`) });
  return { url: `http://localhost:${port}`, dataDir, folder, ...(database ? { database } : {}) };
}
