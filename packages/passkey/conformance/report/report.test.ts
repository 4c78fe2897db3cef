import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { mutations } from '../mutation/mutations';
import { conformancePage } from './conformance-page';
import { rowsOf } from './listed-test';
import { pageFile, readSources } from './read-sources';

let sources: Awaited<ReturnType<typeof readSources>>;
beforeAll(async () => {
  sources = await readSources();
}, 120_000);

describe('docs/conformance.md', () => {
  test('is what the tests say of themselves: else run pnpm conformance:docs', () => {
    expect(readFileSync(pageFile, 'utf8')).toBe(conformancePage(sources));
  });

  test('has a test for every step of both ceremonies', () => {
    expect(sources.rows).toHaveLength(54);
    const tested = new Set(sources.tests.flatMap(rowsOf));
    expect(sources.rows.filter((row) => !tested.has(row))).toEqual([]);
  });

  test('counts 150 cases of the matrix and more', () => {
    const cases = sources.tests.filter((it) => it.file.startsWith('conformance/matrix/') && rowsOf(it).length > 0);
    expect(cases.length).toBeGreaterThan(150);
  });
});

describe('the checks that are taken out', () => {
  test.each(mutations.map((it) => [it.without, it] as const))(
    '%s: stands where the list says, once',
    (_, { file, find }) => {
      const source = readFileSync(new URL(`../../src/server/${file}`, import.meta.url), 'utf8');
      expect(source.split(find)).toHaveLength(2);
    },
  );

  test('each was missed by a test that is there: else run pnpm conformance:mutations', () => {
    const titles = new Set(sources.tests.map(({ title }) => title));
    const missing = mutations.filter(({ without }) => !titles.has(sources.killed[without] ?? ''));
    expect(missing.map(({ without }) => without)).toEqual([]);
    expect(Object.keys(sources.killed)).toHaveLength(mutations.length);
  });
});
