import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';

/** A test of the package as its runner lists it. */
export type ListedTest = { file: string; title: string };

const folder = new URL('../../', import.meta.url).pathname;
const vitest = `${folder}node_modules/vitest/vitest.mjs`;

/** Every test of the package, in the order of its files; none is run. */
export const listTests = async (): Promise<ListedTest[]> => {
  const run = promisify(execFile);
  const env = { ...process.env, VITEST_WORKER_ID: undefined, VITEST_POOL_ID: undefined, VITEST: undefined };
  const { stdout } = await run(process.execPath, [vitest, 'list', '--json'], { cwd: folder, env, maxBuffer: 2 ** 26 });
  const listed = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as { name: string; file: string }[];
  return listed
    .map(({ name, file }) => ({ file: relative(folder, file), title: name.split(' > ').at(-1) ?? name }))
    .sort((a, b) => a.file.localeCompare(b.file));
};

/** The steps of the standard that a title names: `R7`, `A1-2` as both, `R18, R19`. */
export const rowsOf = ({ title }: ListedTest): string[] =>
  [...title.matchAll(/\b([RA])(\d{1,2})(?:-(\d{1,2}))?\b/g)].flatMap(([, letter = '', from = '', to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${letter}${Number(from) + index}`),
  );
