import { Redis } from 'ioredis';

/** What a command came to: an answer in time, or none, for whatever reason. */
export type RedisAnswer<Value> = { answered: true; value: Value } | { answered: false };

const PAUSE_MS = 1000;

/**
 * A connection to Redis or Valkey that never holds anybody up: it is opened by the first command, no command takes
 * longer than `timeoutMs`, and after a failure none is tried for a second. An outage is logged once, and its end.
 */
export function openRedisLink(url: string, timeoutMs: number) {
  const redis = new Redis(url, {
    lazyConnect: true,
    keyPrefix: 'latchkey:',
    connectTimeout: timeoutMs,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 100, PAUSE_MS),
  });
  let connecting: Promise<void> | undefined;
  let pausedUntil = 0;
  let down = false;

  const failed = (error: unknown) => {
    pausedUntil = Date.now() + PAUSE_MS;
    if (down) return;
    down = true;
    console.error(`Redis does not answer (${reasonOf(error)}); sign-in goes on with the database alone.`);
  };
  redis.on('error', failed);
  redis.on('ready', () => {
    pausedUntil = 0;
  });

  return {
    /** Never throws. */
    async ask<Value>(command: (redis: Redis) => Promise<Value>): Promise<RedisAnswer<Value>> {
      if (Date.now() < pausedUntil) return { answered: false };
      try {
        connecting ??= redis.connect();
        const value = await within(timeoutMs, connecting, () => command(redis));
        if (down) console.error('Redis answers again.');
        down = false;
        return { answered: true, value };
      } catch (error) {
        failed(error);
        return { answered: false };
      }
    },
    close: () => redis.disconnect(),
  };
}

/** Runs `command` once `before` has settled. A command whose time is over before it could be sent is not sent. */
async function within<Value>(ms: number, before: Promise<void>, command: () => Promise<Value>): Promise<Value> {
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new Error(`no answer within ${ms} ms`));
    }, ms);
  });
  // The first attempt to connect may have failed; ioredis goes on trying, and refuses commands until then.
  const answer = before.catch(() => {}).then(() => (late ? timeout : command()));
  answer.catch(() => {});
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  return error.message || ('code' in error ? String(error.code) : error.name);
}
