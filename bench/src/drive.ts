import { type Site, signIn } from './browser';
import type { Person } from './person';

/** What a run under load gave: how many sign-ins in which time, and how long each took, in milliseconds, sorted. */
export type Load = { signIns: number; seconds: number; latencies: number[] };

/** Signs in again and again, `atOnce` people at a time, each person's next sign-in after everybody else's. */
export const drive = async (site: Site, people: Person[], atOnce: number, seconds: number): Promise<Load> => {
  const latencies: number[] = [];
  const began = performance.now();
  const deadline = began + seconds * 1000;
  let next = 0;
  const signInUntilTheEnd = async () => {
    while (performance.now() < deadline) {
      const person = people[next++ % people.length];
      if (!person) throw new Error('bench: there is nobody to sign in');
      const start = performance.now();
      await signIn(site, person);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, signInUntilTheEnd));
  const took = (performance.now() - began) / 1000;
  return { signIns: latencies.length, seconds: took, latencies: latencies.sort((a, b) => a - b) };
};
