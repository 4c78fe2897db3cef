import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processCpu } from './process-cpu';

test('counts the CPU a process has used, where the system tells', () => {
  const before = processCpu(process.pid);
  for (const until = process.cpuUsage().user + 60_000; process.cpuUsage().user < until; );
  const after = processCpu(process.pid);
  if (existsSync('/proc/self/stat')) expect(after).toBeGreaterThan(Number(before));
  else expect(after).toBeNull();
});
