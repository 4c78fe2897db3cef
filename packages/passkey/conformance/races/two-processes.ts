import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Browser } from '../../test/browser';
import { postgresDatabase } from '../../test/postgres-database';
import { schemaOptions } from '../../test/test-app';
import { createConformanceApp } from '../matrix/conformance-app';

const tsx = new URL('../../node_modules/.bin/tsx', import.meta.url).pathname;
const script = new URL('server.ts', import.meta.url).pathname;

/** Two processes with the relying party, and an app to look at their database with; null where there is no PostgreSQL. */
export const twoProcesses = async () => {
  const postgres = await postgresDatabase(schemaOptions);
  if (!postgres) return null;
  const processes = await Promise.all([startServer(postgres.url), startServer(postgres.url)]);
  const app = await createConformanceApp({ database: postgres.connect() });
  return {
    app,
    /** The same browser so many times, its requests answered by the processes in turn. */
    inTurn: (browser: Browser, count: number) =>
      Array.from({ length: count }, (_, index) => {
        const tab = new Browser((request) => forward(request, processes[index % 2]?.port ?? 0));
        for (const [name, value] of browser.cookies) tab.cookies.set(name, value);
        return tab;
      }),
    close: async () => {
      await Promise.all(processes.map((it) => it.stop()));
      await postgres.close();
    },
  };
};

const startServer = async (url: string) => {
  const child = spawn(tsx, [script], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    port: Number(line),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
};

const forward = async (request: Request, port: number) => {
  const { pathname, search } = new URL(request.url);
  const body = request.method === 'POST' ? await request.arrayBuffer() : null;
  return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
    method: request.method,
    headers: request.headers,
    body,
  });
};
