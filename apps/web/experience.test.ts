import { expect, test } from 'vitest';
import { isRun, leftOutIn, read, testsNamedIn } from './test/named-tests';

const rows = [...read('docs/experience.md').matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(
  ([, number, what = '', where = '']) => ({ number: Number(number), what, where }),
);
const named = rows.flatMap(({ number, where }) => testsNamedIn(where).map((test) => ({ number, ...test })));

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
  expect(isRun({ file, title })).toBe(true);
});

const files = [...new Set(named.map(({ file }) => file))];

test.each(files)('%s leaves nothing out without a reason that the run prints', (file) => {
  expect(leftOutIn(read(file))).toEqual([]);
});
