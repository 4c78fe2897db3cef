import type { Contestant } from './contestants';
import type { Counts } from './count-statements';
import type { Run } from './measure';
import { median } from './statistics';

/** Everything known of one contestant at one number of people at once: its runs in the order of the rounds. */
export type Result = { contestant: Contestant; atOnce: number; runs: Run[]; counts: Counts };

/** The median of one figure over the rounds; null when it could not be read. */
export const medianOf = ({ runs }: Result, figure: keyof Run) => {
  const values = runs.flatMap((run) => run[figure] ?? []);
  return values.length === 0 ? null : median(values);
};

/** The median over the rounds of how many times better `a` was than `b` in the same round; above 1, `a` is better. */
export const ratio = (a: Result, b: Result, figure: 'rate' | 'serverCpu') => {
  const ratios = a.runs.flatMap((run, round) => {
    const [mine, other] = [run[figure], b.runs[round]?.[figure]];
    if (!mine || !other) return [];
    return figure === 'rate' ? mine / other : other / mine;
  });
  return ratios.length === 0 ? null : median(ratios);
};
