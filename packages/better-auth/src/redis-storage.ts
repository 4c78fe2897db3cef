import type { SecondaryStorage } from 'better-auth';
import { createMemoryCounter } from './memory-counter';
import { openRedisLink } from './redis-link';

type Options = {
  /** How long an entry is believed, whatever lifetime it is given. Default 60, in seconds. */
  keepSeconds?: number;
  /** How long a command may take before the request goes on without Redis. Default 250, in milliseconds. */
  timeoutMs?: number;
};

// INCR with the window's end set in the same step: a counter without an end would lock an address out for good.
const COUNT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return count`;

/**
 * Sessions and rate limits in Redis or Valkey, in front of the database, which stays the truth: without Redis, with
 * a slow one or an emptied one, reads fall through to the database, writes are dropped and limits are counted in this
 * process. Single-use values are never kept here. An entry lives for `keepSeconds` at most, so that a session whose
 * end Redis missed is refused after that time everywhere, and at once by the process that ended it.
 */
export function redisStorage(url: string, { keepSeconds = 60, timeoutMs = 250 }: Options = {}) {
  const link = openRedisLink(url, timeoutMs);
  const countedHere = createMemoryCounter();
  let distrustedUntil = 0;

  const distrusted = () => Date.now() < distrustedUntil;
  const write = async (command: Parameters<typeof link.ask>[0]) => {
    const { answered } = await link.ask(command);
    // What Redis still holds may be older than what it missed.
    if (!answered) distrustedUntil = Date.now() + keepSeconds * 1000;
  };
  const remove = (key: string) => write((redis) => redis.del(key));

  return {
    async get(key) {
      if (isSingleUse(key) || distrusted()) return null;
      const answer = await link.ask((redis) => redis.get(key));
      if (!answer.answered || distrusted()) return null;
      return isJson(answer.value) ? answer.value : null;
    },
    async set(key, value, seconds = keepSeconds) {
      if (isSingleUse(key)) return;
      const kept = Math.min(seconds, isIndex(key) ? 2 * keepSeconds : keepSeconds);
      if (kept <= 0) return remove(key);
      // An absolute end: a command that a stalled server carries out minutes later must not bring an entry back.
      const end = Date.now() + Math.floor(kept * 1000);
      await write((redis) => redis.set(key, value, 'PXAT', end));
    },
    async delete(key) {
      if (!isSingleUse(key)) await remove(key);
    },
    async getAndDelete(key) {
      const answer = await link.ask((redis) => redis.getdel(key));
      return answer.answered ? answer.value : null;
    },
    async increment(key, seconds) {
      // Counted here too, so that an outage or an emptied Redis gives a guesser no fresh start.
      const here = countedHere.add(key, seconds);
      const answer = await link.ask((redis) => redis.eval(COUNT, 1, key, seconds));
      return answer.answered ? Math.max(here, Number(answer.value)) : here;
    },
    close: () => link.close(),
  } satisfies SecondaryStorage & { close: () => void };
}

/** Better Auth reads these from the cache before it claims them in the database. Here nothing can bring one back. */
const isSingleUse = (key: string) => key.startsWith('verification:');

// These lead to or refuse entries, so they outlive every one written before them.
const isIndex = (key: string) => key.startsWith('active-sessions-') || key.startsWith('revoked-sessions-before-');

/** Better Auth takes an entry it cannot read for an ended session; to us it is a miss. */
function isJson(value: string | null): boolean {
  if (value === null) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
