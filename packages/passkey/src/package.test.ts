import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Manifest = { exports: Record<string, string>; publishConfig: { exports: Record<string, string> } };

test('the packed package has every entry of the workspace, built from the same file', () => {
  const { exports, publishConfig } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as Manifest;
  const built = Object.entries(exports).map(([entry, source]) => [
    entry,
    source.replace(/^\.\/src\/(.+)\.ts$/, './dist/$1.js'),
  ]);
  expect(publishConfig.exports).toEqual(Object.fromEntries(built));
});
