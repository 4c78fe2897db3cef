import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { isRunning, processIdentity } from './process-identity';
import { releaseAtExit } from './release-at-exit';

const holder = z.object({
  token: z.string(),
  pid: z.number().int(),
  /** Tells this process from a later one with the same pid; null where the system does not say. */
  identity: z.string().nullable(),
  command: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof holder>;

/** The embedded database is open in another process; the message names it and says what to do. */
export class DatabaseInUseError extends Error {
  override name = 'DatabaseInUseError';
  readonly pid: number;

  constructor({ pid, command, since }: Holder) {
    super(
      `The embedded database is in use by process ${pid} (${command}, since ${since}). Stop it, or set DATABASE_URL to a PostgreSQL server, which many processes can share.`,
    );
    this.pid = pid;
  }
}

/** An exclusive lock that is held until it is released or the process ends. */
export type Lock = { path: string; release(): void };

// On globalThis: a bundler may load this module twice, and both copies are the same process.
const key = Symbol.for('latchkey.held-locks');
const store = globalThis as { [key]?: Map<string, string> };
store[key] ??= new Map();
const held = store[key];

/**
 * Takes the lock file at `path` for this process, or throws {@link DatabaseInUseError} and changes nothing. A lock whose
 * process is gone is taken over by exactly one of those who try.
 */
export async function acquireLock(path: string): Promise<Lock> {
  mkdirSync(dirname(path), { recursive: true });
  const mine: Holder = {
    token: randomUUID(),
    pid: process.pid,
    identity: processIdentity(process.pid),
    command: basename(process.argv[1] ?? process.title),
    since: new Date().toISOString(),
  };
  while (!create(path, mine)) {
    const current = await read(path);
    if (current === null) continue;
    if (isAlive(path, current)) throw new DatabaseInUseError(current);
    if (takeOver(path, current, mine)) break;
    await delay(20);
  }
  held.set(path, mine.token);
  const release = () => {
    if (held.delete(path) && parse(path)?.token === mine.token) rmSync(path, { force: true });
  };
  const forget = releaseAtExit(release);
  return {
    path,
    release() {
      forget();
      release();
    },
  };
}

function isAlive(path: string, { token, pid, identity }: Holder): boolean {
  if (held.get(path) === token) return true;
  if (!isRunning(pid)) return false;
  const running = processIdentity(pid);
  if (running !== null && identity !== null) return running === identity;
  return pid !== process.pid;
}

// Only the process that made the claim file named after the dead holder's token may replace that holder's lock, and only
// if the lock still is that one: nobody can replace the lock of a process that is alive.
function takeOver(path: string, dead: Holder, mine: Holder): boolean {
  const claim = `${path}.${dead.token}`;
  if (!create(claim, mine)) {
    const claimer = parse(claim);
    if (claimer && !isAlive(claim, claimer)) rmSync(claim, { force: true });
    return false;
  }
  const unchanged = (parse(path)?.token ?? UNREADABLE) === dead.token;
  if (unchanged) renameSync(claim, path);
  else rmSync(claim, { force: true });
  return unchanged;
}

const UNREADABLE = 'unreadable';

// A lock is written in the instant it is made; one that stays unreadable was cut short by a crash.
async function read(path: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const found = parse(path);
    if (found) return found;
    if (!statSync(path, { throwIfNoEntry: false })) return null;
    await delay(20);
  }
  return { token: UNREADABLE, pid: 0, identity: null, command: '', since: '' };
}

function parse(path: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function create(path: string, content: Holder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(content)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
