import { beforeAll, describe, expect, test } from 'vitest';
import { openRandom } from '../fuzz/random';
import { seedOf } from '../fuzz/target';
import { explanations } from './explanations';
import { judgeByKit } from './kit';
import { type Peer, pythonFido2, simpleWebAuthn } from './peers';
import { makeSpecimen, type Specimen } from './specimen';

const count = Number(process.env.DIFFERENTIAL_RUNS ?? 3000);
// The same ones each time, so that every explanation is needed in every run; another seed shows others.
const seed = process.env.DIFFERENTIAL_SEED ?? 'latchkey';
const python = await pythonFido2();

let specimens: Specimen[];
let ours: (string | null)[];
beforeAll(async () => {
  specimens = Array.from({ length: count }, (_, index) => makeSpecimen(openRandom(seedOf(seed, index))));
  ours = await Promise.all(specimens.map(judgeByKit));
}, 600_000);

/** The rows of the differences with a peer, each with the first ceremony that shows it. */
const differences = async (peer: Peer) => {
  const theirs = await peer.judge(specimens);
  const found = new Map<string, string>();
  for (const [index, specimen] of specimens.entries()) {
    const row = ours[index] ?? 'accepted';
    if ((row === 'accepted') === theirs[index]) continue;
    if (!found.has(row))
      found.set(row, `${specimen.ceremony}, ${specimen.what} wrong, number ${index} of seed ${seed}`);
  }
  return found;
};

const agrees = async (peer: Peer) => {
  const found = await differences(peer);
  const known = explanations.filter(({ peer: name }) => name === peer.name);
  const unexplained = [...found].filter(([row]) => !known.some(({ rows }) => rows.includes(row)));
  expect(unexplained).toEqual([]);
  if (seed !== 'latchkey') return;
  for (const { rows, why } of known)
    expect(
      rows.some((row) => found.has(row)),
      why,
    ).toBe(true);
};

describe(`${count} ceremonies, seed ${seed}`, () => {
  test('a third of them is whole and accepted, and no more than those', () => {
    const whole = specimens.filter(({ what }) => what === 'nothing');
    expect(whole.length).toBeGreaterThan(count / 4);
    const accepted = specimens.filter((_, index) => ours[index] === null);
    expect(accepted.map(({ what }) => what)).toEqual(whole.map(() => 'nothing'));
  });

  test('@simplewebauthn/server judges them as the kit does, but for what is explained', () => agrees(simpleWebAuthn));

  test.skipIf(!python)(
    'fido2 for Python (of Debian, where it is installed) judges them as the kit does, but for what is explained',
    async () => {
      if (python) await agrees(python);
    },
  );
});
