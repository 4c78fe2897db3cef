/** Forgets the oldest entries of a map until one more fits into `most`; a map keeps the order of insertion. */
export const makeRoom = (map: Map<string, unknown>, most: number) => {
  for (const key of map.keys()) {
    if (map.size < most) return;
    map.delete(key);
  }
};
