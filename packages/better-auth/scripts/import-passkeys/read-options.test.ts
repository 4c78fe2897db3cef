import { expect, it } from 'vitest';
import { readOptions } from './read-options';

const defaults = { match: 'id', trustAddresses: false, dryRun: false };

it.each([
  [['--table', 'old.passkey'], { ...defaults, table: 'old.passkey', users: 'old.user' }],
  [['--', '--table', 'p', '--users', 'u', '--keep', 'newest'], { ...defaults, table: 'p', users: 'u', keep: 'newest' }],
  [['--from', 'postgres://host/db'], { ...defaults, from: 'postgres://host/db', table: 'passkey', users: 'user' }],
  [
    ['--from=postgresql://host/db', '--table', 's.p', '--match=email', '--trust-addresses', '--dry-run'],
    {
      from: 'postgresql://host/db',
      table: 's.p',
      users: 's.user',
      match: 'email',
      trustAddresses: true,
      dryRun: true,
    },
  ],
])('%j is understood', (words, options) => {
  expect(readOptions(words)).toEqual(options);
});

it.each([
  [[], /^--table should name /],
  [['--table', 'p', '--match', 'name'], /^--match should be id or email\.$/],
  [['--table', 'p', '--keep', 'both'], /^--keep should be newest or oldest\.$/],
  [['--table', 'p'], /^--users should name the table of the accounts that the rows of p belong to\.$/],
  [['--from', 'mysql://host/db'], /^--from should be a connection string /],
  [['--tables', 'p'], /^Unknown option '--tables'\.\nUsage: /],
  [['old.passkey'], /^Unexpected argument 'old\.passkey'\.\nUsage: /],
])('%j is refused in a sentence', (words, sentence) => {
  expect(() => readOptions(words)).toThrow(sentence);
});
