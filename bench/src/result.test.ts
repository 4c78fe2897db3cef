import { expect, test } from 'vitest';
import type { Run } from './measure';
import { medianOf, type Result, ratio } from './result';

const run = (rate: number, serverCpu: number | null): Run => ({ rate, p50: 1, p95: 2, serverCpu, databaseCpu: null });
const resultOf = (runs: Run[]) => ({ runs }) as Result;

test('a ratio compares runs of the same round, so that a slow minute of the machine hits both sides', () => {
  const kit = resultOf([run(300, 2), run(30, 20), run(330, 2)]);
  const stock = resultOf([run(100, 6), run(10, 60), run(100, 6)]);
  expect(ratio(kit, stock, 'rate')).toBe(3);
  expect(ratio(kit, stock, 'serverCpu')).toBe(3);
});

test('a figure that cannot be read on this system is not made up', () => {
  const result = resultOf([run(100, null)]);
  expect(medianOf(result, 'serverCpu')).toBeNull();
  expect(ratio(result, result, 'serverCpu')).toBeNull();
});
