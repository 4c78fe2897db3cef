import { createHash } from 'node:crypto';

/** A stream of chance that a seed decides, so that any input can be made again. */
export type Random = {
  /** A whole number from 0 up to but without `below`. */
  int: (below: number) => number;
  bytes: (size: number) => Uint8Array;
  /** Any member of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
  chance: (of: number) => boolean;
};

/** Opens the stream of a seed: SHA-256 in counter mode, four bytes a draw. */
export const openRandom = (seed: string): Random => {
  let counter = 0;
  let block = Buffer.alloc(0);
  const uint32 = () => {
    if (block.length < 4) block = createHash('sha256').update(`${seed}/${counter++}`).digest();
    const value = block.readUInt32BE(0);
    block = block.subarray(4);
    return value;
  };
  const int = (below: number) => uint32() % below;
  return {
    int,
    bytes: (size) => Uint8Array.from({ length: size }, () => int(256)),
    pick: <T>(list: readonly T[]) => list[int(list.length)] as T,
    chance: (of) => int(of) === 0,
  };
};
