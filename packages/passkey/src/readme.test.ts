import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const read = (path: string) => readFileSync(here(path), 'utf8');
const readme = read('README.md');

const named = [...readme.matchAll(/`([\w./-]+\.test\.ts)`: \*(.+?)\*(?=,| \|)/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}));

test('the README names a test for each of its properties', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| ') && line.includes('.test.ts`'));
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) expect(named.some(({ title }) => row.includes(`*${title}*`))).toBe(true);
  expect(readme.split('.test.ts`').length - 1).toBe(named.length);
});

test.each(named)('$file has the test the README names: $title', ({ file, title }) => {
  expect(existsSync(here(file))).toBe(true);
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  expect(new RegExp(`[[(,]\\s*(['"])${escaped}\\1,`).test(read(file))).toBe(true);
});

test('the document of checks has every step of both ceremonies, and every one that a refusal names', () => {
  const ids = [...read('../../docs/ceremony-checks.md').matchAll(/^\| ([AR]\d+) \|/gm)].map(([, id]) => id);
  const steps = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
  expect(ids).toEqual([...steps('R', 29), ...steps('A', 25)]);
  const sources = readdirSync(here('src/server'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const named = sources.flatMap((file) => read(`src/server/${file}`).match(/(?<=')[AR]\d+(?=')/g) ?? []);
  expect(named.length).toBeGreaterThan(30);
  for (const id of named) expect(ids).toContain(id);
});

test('the table of entry points names every export of the package', () => {
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, string> };
  for (const path of Object.keys(exports)) expect(readme).toContain(`| \`@kit/passkey${path.slice(1)}\` |`);
});

test('the table of endpoints names every one there is, and no other', () => {
  const sources = readdirSync(here('src/server'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const created = /createAuthEndpoint\(\s*'([^']+)',\s*\{ method: '(\w+)'/g;
  const there = sources.flatMap((file) =>
    [...read(`src/server/${file}`).matchAll(created)].map(([, path, method]) => `${method} ${path}`),
  );
  const section = readme.split('\n## Endpoints\n')[1]?.split('\n## ')[0] ?? '';
  const named = [...section.matchAll(/`((?:GET|POST) \/[\w/-]+)`/g)].map(([, endpoint]) => endpoint);
  expect(there.length).toBeGreaterThan(10);
  expect(named.sort()).toEqual(there.sort());
});

test.each([
  ['PasskeyOptions', 'src/server/policy.ts', '## Options'],
  ['StepUpOptions', 'src/server/step-up/options.ts', '## Options of `stepUp()`'],
])('the table of %s names every option, and no other', (name, file, heading) => {
  const type = new RegExp(`export type ${name} = \\{(.+?)\\n\\};`, 's').exec(read(file))?.[1] ?? '';
  const options = [...type.matchAll(/^ {2}(\w+)\??:/gm)].map(([, option]) => option);
  expect(options.length).toBeGreaterThan(3);
  const section = readme.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const cells = [...section.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)/g)]);
  expect(cells.map(([, option]) => option).sort()).toEqual(options.sort());
});
