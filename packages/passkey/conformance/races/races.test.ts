import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { races } from './races';
import { twoProcesses } from './two-processes';

const rounds = Number(process.env.RACE_ROUNDS ?? 2);
let arena: Awaited<ReturnType<typeof twoProcesses>> = null;
beforeAll(async () => {
  arena = await twoProcesses();
});
afterAll(() => arena?.close());

describe.skipIf(!inject('postgresUrl'))(
  `${rounds} rounds of 16 at once at two processes on PostgreSQL, where its server is installed`,
  () => {
    test.each(races.map(({ name, prepare }) => [name, prepare] as const))(
      '%s: has one outcome, and no request fails for it',
      async (_, prepare) => {
        if (!arena) throw new Error('there is no PostgreSQL');
        for (let round = 0; round < rounds; round++) {
          const { runs, winners, refusals, left, is } = await prepare(arena);
          expect(runs).toHaveLength(16);
          const answers = await Promise.all(runs.map((run) => run()));
          const lost = answers.filter(({ status }) => status !== 200);
          expect(answers.length - lost.length).toBe(winners);
          for (const { status } of lost) expect(refusals).toContain(status);
          expect(await left()).toEqual(is);
        }
      },
      600_000,
    );
  },
);
