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
  // What stands before the title is what runs it: not `test.skip`, `test.fixme` or `it.todo`.
  const at = Math.max(...written.flatMap((text) => ["'", '"', '`'].map((quote) => source.indexOf(`(${quote}${text}`))));
  expect(source.slice(0, at)).toMatch(/\n\s*(?:test|it)(?:\.each(?:<.+?>)?\((?:.|\n)+?\))?$/);
});

const files = [...new Set(named.map(({ file }) => file))];

test.each(files)('%s leaves nothing out without a reason that the run prints', (file) => {
  const source = read(file);
  expect(source).not.toMatch(/\b(?:test|it|describe)(?:\.\w+)*\.(?:fixme|todo|only|skipIf|runIf)\b/);
  const skips = source.match(/\.skip\(/g) ?? [];
  const reasons = source.match(/\.skip\((?!['"`])[^;]+?, (?:'[^'\n]{15,}'|`[^`\n]{15,}`|"[^"\n]{15,}"),?\s*\)/g) ?? [];
  expect(reasons).toHaveLength(skips.length);
});
