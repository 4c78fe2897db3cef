import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Manifest = { exports: Record<string, string>; publishConfig: { exports: Record<string, string> } };

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const { exports, publishConfig } = JSON.parse(read('../package.json')) as Manifest;

test('the packed package has every entry of the workspace, built from the same file', () => {
  const built = Object.entries(exports).map(([entry, source]) => [
    entry,
    source.replace(/^\.\/src\/(.+)\.ts$/, './dist/$1.js'),
  ]);
  expect(publishConfig.exports).toEqual(Object.fromEntries(built));
});

test('the project outside checks the types of every entry', () => {
  const checked = Array.from(
    read('../../../interop/test-kit/entries.ts').matchAll(/'@kit\/passkey(.*)'/g),
    ([, path]) => `.${path}`,
  );
  expect(checked).toEqual(expect.arrayContaining(Object.keys(exports)));
});
