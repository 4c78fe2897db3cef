import { expect, test } from 'vitest';
import { table } from './table';

test('a table is Markdown, its texts on the left and its figures on the right', () => {
  expect(
    table(
      ['who', 'ms'],
      [
        ['the kit', '2.5'],
        ['floor', '0.7'],
      ],
    ).split('\n'),
  ).toEqual(['| who     |  ms |', '| ------- | --: |', '| the kit | 2.5 |', '| floor   | 0.7 |']);
});
