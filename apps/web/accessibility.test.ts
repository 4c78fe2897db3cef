import { expect, test } from 'vitest';
import { isRun, leftOutIn, read, testsNamedIn } from './test/named-tests';

const [criteria = '', beyond = ''] = read('docs/accessibility.md').split('\n## Beyond it');
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| (?!-|criterion|what \|)(.+?) \| ?(.*?) ?\| (.+) \|$/gm)].map(
    ([, what = '', , where = '']) => ({
      what,
      where,
    }),
  );
const rows = [...rowsOf(criteria), ...rowsOf(beyond)];
const named = rows.flatMap(({ what, where }) => testsNamedIn(where).map((test) => ({ what, ...test })));

// The success criteria of WCAG 2.2, by guideline, that level A or AA asks for.
const asked: [guideline: string, criteria: number[]][] = [
  ['1.1', [1]],
  ['1.2', [1, 2, 3, 4, 5]],
  ['1.3', [1, 2, 3, 4, 5]],
  ['1.4', [1, 2, 3, 4, 5, 10, 11, 12, 13]],
  ['2.1', [1, 2, 4]],
  ['2.2', [1, 2]],
  ['2.3', [1]],
  ['2.4', [1, 2, 3, 4, 5, 6, 7, 11]],
  ['2.5', [1, 2, 3, 4, 7, 8]],
  ['3.1', [1, 2]],
  ['3.2', [1, 2, 3, 4, 6]],
  ['3.3', [1, 2, 3, 4, 7, 8]],
  ['4.1', [2, 3]],
];

test('the statement has every criterion of levels A and AA once, in order', () => {
  const numbers = asked.flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`));
  expect(rowsOf(criteria).map(({ what }) => what.split(' ')[0])).toEqual(numbers);
});

test.each(rows)('$what names a test, or says why there is none', ({ where }) => {
  const shown = testsNamedIn(where).length;
  expect(shown > 0).toBe(!/^not (?:applicable|tested): \S.{10,}\.$/.test(where));
  expect(where.split('.ts`').length - 1).toBe(shown);
});

test.each(named)('$file has the test that $what names: $title', ({ file, title }) => {
  expect(isRun({ file, title })).toBe(true);
});

test.each([...new Set(named.map(({ file }) => file))])(
  '%s leaves nothing out without a reason that is printed',
  (file) => {
    expect(leftOutIn(read(file))).toEqual([]);
  },
);
