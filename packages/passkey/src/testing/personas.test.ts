import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personas } from './personas';

test('the document on testing has a line for each persona, in the words of its table', () => {
  const document = readFileSync(new URL('../../../../docs/testing.md', import.meta.url), 'utf8');
  const rows = Object.entries(personas).map(
    ([name, { is, relyingParty }]) => `| \`${name}\` | ${is} | ${relyingParty} |`,
  );
  expect(document).toContain(rows.join('\n'));
});
