import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/**
 * Seconds of CPU a process and everything below it have used so far, from Linux' /proc; null where there is none.
 * Resolution 10 ms.
 */
export const processCpu = (pid: number): number | null => {
  if (!existsSync('/proc/self/stat')) return null;
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
  const family = new Set([pid]);
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.reduce((sum, { id, ticks }) => (family.has(id) ? sum + ticks : sum), 0) / ticksPerSecond;
};

const read = (id: number) => {
  try {
    // The name in the second field may hold spaces and brackets.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    // Own time in user and system mode, and that of children that have ended.
    const [, parent = 0] = fields;
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return { id, parent, ticks };
  } catch {
    return null;
  }
};
