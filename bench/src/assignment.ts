/** What `tooling/scripts/bench` has made ready, and what `pnpm bench` was told. */
export type Assignment = {
  options: { seconds: number; rounds: number; people: number; atOnce: number[]; only: ContestantName[] };
  /** Address of a database with all migrations applied and nothing in it. */
  template: string;
  /** Folder of the built copy of the kit. */
  kit: string;
  /** Folder for CPU profiles, if they are wanted. */
  profiles: string | undefined;
  /** Where Chrome or Chromium is, if it is installed. */
  browser: string | undefined;
};

/** The programs that are compared. */
export type ContestantName = 'kit' | 'stock-next' | 'stock-node' | 'floor';

/** Reads the assignment that the starting script passes in the environment. */
export const readAssignment = (): Assignment => {
  if (!process.env.BENCH) throw new Error('bench: start it with "pnpm bench"');
  return JSON.parse(process.env.BENCH);
};
