import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Contestant } from './contestants';

const patience = 60_000;

/** A contestant that answers. */
export type Running = { contestant: Contestant; origin: string; pid: number; stop: () => Promise<void> };

/**
 * Starts a contestant on a database of its own and resolves once it gives out options. With a folder for `profiles` it writes
 * there where its CPU went, when it is stopped.
 */
export const startContestant = async (
  contestant: Contestant,
  databaseUrl: string,
  profiles?: string,
): Promise<Running> => {
  const port = await freePort();
  const { args, cwd, env } = contestant.start({ port, databaseUrl });
  const child = spawn(process.execPath, [...(profiles ? profiling(profiles, contestant.name) : []), ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever ends the bench ends what it started.
  const kill = () => child.kill();
  process.once('exit', kill);
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written = (written + text).slice(-4000);
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', () => process.off('exit', kill));
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + patience;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      kill();
      throw new Error(`bench: ${contestant.name} did not start:\n${written}`);
    }
    await pause(100);
  }
  const stop = async () => {
    kill();
    await ended;
  };
  return { contestant, origin, pid: child.pid ?? 0, stop };
};

// A profile is written at an orderly end only.
const profiling = (folder: string, name: string) => [
  '--cpu-prof',
  `--cpu-prof-dir=${folder}`,
  `--cpu-prof-name=${name}.cpuprofile`,
  '--import',
  'data:text/javascript,process.on("SIGTERM", () => process.exit())',
];

const answers = async (origin: string) => {
  try {
    const response = await fetch(`${origin}/api/auth/passkey/generate-authenticate-options`, {
      signal: AbortSignal.timeout(5000),
    });
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
