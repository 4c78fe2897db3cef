import { askForOptions, openSite, type Site, send, sign, verify } from './browser';
import type { Contestant } from './contestants';
import type { Person } from './person';
import { startContestant } from './start-contestant';
import { median } from './statistics';
import { openWire, type Wire } from './wire';

/** What one request asks of the database: statements, and how many waits for it follow one another. */
type Asked = { statements: number; waits: number; sql: string[] };

/** What the requests of a sign-in, a read of the session and a page ask of the database. */
export type Counts = { options: Asked; verify: Asked; session: Asked; page: Asked | null };

const repetitions = 5;
const delay = 40;

/**
 * Counts in a pass of its own, one request at a time. Waits are what a slower database shows: when every answer comes `delay`
 * later, a request takes so many delays longer.
 */
export const countStatements = async (
  contestant: Contestant,
  databaseUrl: string,
  people: Person[],
): Promise<Counts> => {
  const wire = await openWire(databaseUrl);
  const running = await startContestant(contestant, wire.databaseUrl);
  const site = openSite(running.origin, 1);
  try {
    const quick = await observeAll(site, wire, contestant, people);
    wire.delay(delay);
    const slow = await observeAll(site, wire, contestant, people);
    const asked = (name: keyof Observations): Asked => {
      const [near, far] = [quick[name], slow[name]];
      const waits = Math.round((median(far.map(({ took }) => took)) - median(near.map(({ took }) => took))) / delay);
      const last = far.at(-1)?.sql ?? [];
      return { statements: median(far.map(({ sql }) => sql.length)), waits, sql: last };
    };
    return {
      options: asked('options'),
      verify: asked('verify'),
      session: asked('session'),
      page: contestant.page ? asked('page') : null,
    };
  } finally {
    await site.pool.close();
    await running.stop();
    wire.close();
  }
};

type Observation = { took: number; sql: string[] };
type Observations = Record<'options' | 'verify' | 'session' | 'page', Observation[]>;

const observeAll = async (site: Site, wire: Wire, { page }: Contestant, people: Person[]): Promise<Observations> => {
  const all: Observations = { options: [], verify: [], session: [], page: [] };
  const observe = async <T>(name: keyof Observations, request: () => Promise<T>) => {
    wire.take();
    const start = performance.now();
    const answer = await request();
    all[name].push({ took: performance.now() - start, sql: wire.take() });
    return answer;
  };
  // The first round opens connections and is not counted.
  for (const person of people.slice(0, repetitions + 1)) {
    const { options, cookies } = await observe('options', () => askForOptions(site, person));
    const signed = sign(site, person, options);
    const signedIn = await observe('verify', () => verify(site, person, signed, cookies));
    await observe('session', () => send(site, person, { path: '/api/auth/get-session', cookies: signedIn.cookies }));
    if (page) await observe('page', () => send(site, person, { path: page, cookies: signedIn.cookies }));
  }
  for (const observations of Object.values(all)) observations.shift();
  return all;
};
