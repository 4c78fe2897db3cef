/** The middle value; between two middle ones, their mean. Throws for no values. */
export const median = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('bench: the median of nothing');
  return (low + high) / 2;
};

/** The smallest value that `share` (0 to 1) of the sorted values do not exceed. Throws for no values. */
export const percentile = (sorted: number[], share: number) => {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('bench: a percentile of nothing');
  return value;
};

/** The order of a round: each round begins with the next contestant, so that none is always first. */
export const rotated = <T>(values: T[], round: number) => {
  const at = round % values.length;
  return [...values.slice(at), ...values.slice(0, at)];
};
