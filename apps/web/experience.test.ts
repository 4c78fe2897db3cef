import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const rows = [...read('docs/experience.md').matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(
  ([, number, what = '', where = '']) => ({ number: Number(number), what, where }),
);
const named = rows.flatMap(({ number, where }) =>
  [...where.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`: \*(.+?)\*(?=,|$)/g)].map(([, file = '', title = '']) => ({
    number,
    file,
    title,
  })),
);

const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const checklist = [4, 5, 8, 9, 12, 13, 14, ...span(19, 44), ...span(49, 95)];

test('the document has every number of the checklist once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(checklist);
});

test.each(rows)('$number names a test, or says why there is none', ({ number, where }) => {
  const shown = named.filter((test) => test.number === number).length;
  const reason = /^not tested: \S.{15,}\.$/.test(where);
  expect(shown > 0).toBe(!reason);
  expect(where.split('.ts`').length - 1).toBe(shown);
});

test.each(named)('$file has the test that $number names: $title', ({ file, title }) => {
  expect(existsSync(new URL(file, root))).toBe(true);
  const source = read(file).replaceAll(/\(\s+/g, '(');
  const written = [title, title.replaceAll("'", "\\'")];
  expect(written.some((text) => ["'", '"', '`'].some((quote) => source.includes(`(${quote}${text}${quote}`)))).toBe(
    true,
  );
});
