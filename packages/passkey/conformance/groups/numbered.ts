import type { MatrixCase } from '../matrix/matrix-case';

/** Gives the negatives of a group their numbers, F-1 and on, as the row of each. */
export const numbered = (group: string, cases: MatrixCase[]): MatrixCase[] =>
  cases.map((it, index) => ({ ...it, row: `${group} F-${index + 1}`, reason: it.reason ?? it.row }));
