import { openSite } from './browser';
import { drive } from './drive';
import type { Person } from './person';
import { processCpu } from './process-cpu';
import type { Running } from './start-contestant';
import { percentile } from './statistics';

/** One run: sign-ins per second, latencies in milliseconds, CPU per sign-in in milliseconds (null where it cannot be read). */
export type Run = { rate: number; p50: number; p95: number; serverCpu: number | null; databaseCpu: number | null };

/** One contestant under load for some seconds, with the CPU that its processes and the database used meanwhile. */
export const measure = async (
  { origin, pid }: Running,
  { people, atOnce, seconds, databasePid }: { people: Person[]; atOnce: number; seconds: number; databasePid: number },
): Promise<Run> => {
  const site = openSite(origin, atOnce);
  const before = [processCpu(pid), processCpu(databasePid)];
  const { signIns, seconds: took, latencies } = await drive(site, people, atOnce, seconds);
  const after = [processCpu(pid), processCpu(databasePid)];
  await site.pool.close();
  const [serverCpu = null, databaseCpu = null] = before.map((start, index) => {
    const end = after[index] ?? null;
    return start === null || end === null ? null : ((end - start) * 1000) / signIns;
  });
  return {
    rate: signIns / took,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    serverCpu,
    databaseCpu,
  };
};
