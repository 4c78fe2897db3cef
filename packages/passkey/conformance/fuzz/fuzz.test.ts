import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { fuzzClasses } from './classes';
import type { Ceremony } from './fuzz-input';
import regressions from './regressions.json' with { type: 'json' };
import { type Finding, openTarget, seedOf } from './target';

const runs = Number(process.env.FUZZ_RUNS ?? 2000);
const run = process.env.FUZZ_SEED ?? randomBytes(8).toString('hex');
const ceremonies: Ceremony[] = ['registration', 'authentication'];
const each = Math.ceil(runs / fuzzClasses.length);
let target: Awaited<ReturnType<typeof openTarget>>;
beforeAll(async () => {
  target = await openTarget();
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heap = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

describe(`${runs} wrong inputs, seed ${run}`, () => {
  test.each(fuzzClasses.map((kind) => [kind.name, kind] as const))(
    '%s: none is accepted, none causes a 5xx, none leaves a row',
    async (_, kind) => {
      const before = await target.census();
      const findings: Finding[] = [];
      for (let index = 0; index < each; index++) {
        const found = await target.send(kind, ceremonies[index % 2] as Ceremony, seedOf(run, index));
        if (found) findings.push(found);
      }
      if (process.env.FUZZ_KEEP && findings.length > 0) keep(findings);
      expect(findings).toEqual([]);
      expect(target.failures()).toEqual([]);
      expect(await target.census()).toEqual(before);
    },
    3_600_000,
  );

  test('they leave less than 50 MB behind in memory', async () => {
    const kinds = fuzzClasses.filter(({ name }) => name !== 'sizes');
    const before = heap();
    for (let index = 0; index < each; index++) {
      const kind = kinds[index % kinds.length] as (typeof kinds)[number];
      await target.send(kind, ceremonies[index % 2] as Ceremony, seedOf(`${run}/memory`, index));
    }
    expect(heap() - before).toBeLessThan(50);
  }, 3_600_000);
});

test.each(regressions as Finding[])(
  'what was accepted or failed once stays refused: $class, $ceremony, $seed',
  async (known) => {
    const kind = fuzzClasses.find(({ name }) => name === known.class);
    expect(kind && (await target.send(kind, known.ceremony, known.seed))).toBeNull();
  },
);

const keep = (findings: Finding[]) => {
  const file = new URL('regressions.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify([...regressions, ...findings], null, 2)}\n`);
};
