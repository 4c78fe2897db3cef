import { fileURLToPath } from 'node:url';
import type { ContestantName } from './assignment';

/** How one contestant is started: arguments of Node, working folder, environment. */
export type Contestant = {
  name: ContestantName;
  title: string;
  /** A page that shows no more than who is signed in, where there is one. */
  page?: string;
  start: (at: { port: number; databaseUrl: string }) => { args: string[]; cwd: string; env: Record<string, string> };
};

const bench = fileURLToPath(new URL('..', import.meta.url));
const stock = `${bench}/stock`;
const secret = 'a secret of the bench, which guards nothing at all';

/** Every contestant by name; `kit` is the folder of the built copy. */
export const contestants = (kit: string): Record<ContestantName, Contestant> => ({
  kit: {
    name: 'kit',
    title: "the kit, through the plugin's endpoints",
    page: '/',
    start: ({ port, databaseUrl }) => ({
      args: [`${kit}/apps/web/server/start.mjs`],
      cwd: kit,
      env: {
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        BETTER_AUTH_SECRET: secret,
        LATCHKEY_LOCAL: 'true',
        NEXT_PUBLIC_AUTH_PASSKEY: 'true',
        TRUSTED_PROXIES: '127.0.0.1,::1',
      },
    }),
  },
  'stock-next': {
    name: 'stock-next',
    title: 'stock in a Next route handler',
    start: ({ port, databaseUrl }) => ({
      args: [`${stock}/node_modules/next/dist/bin/next`, 'start', '--port', String(port), '--hostname', '127.0.0.1'],
      cwd: stock,
      env: peerSettings(port, databaseUrl),
    }),
  },
  'stock-node': {
    name: 'stock-node',
    title: 'stock on node:http',
    start: ({ port, databaseUrl }) => ({ args: ['server.mjs'], cwd: stock, env: peerSettings(port, databaseUrl) }),
  },
  floor: {
    name: 'floor',
    title: 'floor: written by hand on node:http',
    start: ({ port, databaseUrl }) => ({
      args: ['--import', 'tsx', 'floor/server.ts'],
      cwd: bench,
      env: peerSettings(port, databaseUrl),
    }),
  },
});

const peerSettings = (port: number, databaseUrl: string) => ({
  PORT: String(port),
  SITE_URL: `http://localhost:${port}`,
  SECRET: secret,
  DATABASE_URL: databaseUrl,
});
