import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Contestant } from './contestants';

const patience = 60_000;

/** A contestant that answers. */
export type Running = { contestant: Contestant; origin: string; pid: number; stop: () => Promise<void> };

/** Starts a contestant on a database of its own and resolves once it gives out options. */
export const startContestant = async (contestant: Contestant, databaseUrl: string): Promise<Running> => {
  const port = await freePort();
  const { args, cwd, env } = contestant.start({ port, databaseUrl });
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written = (written + text).slice(-4000);
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + patience;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`bench: ${contestant.name} did not start:\n${written}`);
    }
    await pause(100);
  }
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { contestant, origin, pid: child.pid ?? 0, stop };
};

const answers = async (origin: string) => {
  try {
    const response = await fetch(`${origin}/api/auth/passkey/generate-authenticate-options`);
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
};

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
