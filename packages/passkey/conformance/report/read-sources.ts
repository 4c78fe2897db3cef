import { readFileSync } from 'node:fs';
import { listTests } from './listed-test';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Where the page stands. */
export const pageFile = new URL('../../../../docs/conformance.md', import.meta.url);

/** What the page is made of: the tests, the steps of the standard, and which test failed without which check. */
export const readSources = async () => ({
  tests: await listTests(),
  rows: [...read('../../../../docs/ceremony-checks.md').matchAll(/^\| ([AR]\d+) \|/gm)].map(([, id = '']) => id),
  killed: JSON.parse(read('../mutation/killed.json')) as Record<string, string>,
});
