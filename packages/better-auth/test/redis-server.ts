import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A real server of its own on a free port of this machine, that can fail in every way a server does. */
export async function startRedis(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  let server: ChildProcess | undefined;

  const start = async () => {
    server = spawn(program, settings, { stdio: 'ignore' });
    const probe = open();
    await probe.ping().finally(() => probe.disconnect());
  };
  const open = () => new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 500 }).on('error', () => {});
  const kill = async () => {
    const running = server;
    server = undefined;
    if (!running) return;
    const exited = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await exited;
  };
  await start();
  return {
    url,
    /** Starts again, with nothing of what it knew. */
    start,
    kill,
    /** Still accepts connections and commands, and answers none. */
    stall: () => void server?.kill('SIGSTOP'),
    resume: () => void server?.kill('SIGCONT'),
    /** A connection to look inside with. */
    async inspect<Value>(look: (redis: Redis) => Promise<Value>): Promise<Value> {
      const redis = open();
      return look(redis).finally(() => redis.disconnect());
    },
    async stop() {
      server?.kill('SIGCONT');
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type RedisServer = Awaited<ReturnType<typeof startRedis>>;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
