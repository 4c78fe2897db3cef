import { expect, it } from 'vitest';
import { parseAddress } from './parse-address';

it.each([
  [' Ada@Example.com ', 'ada@example.com'],
  ["o'hara+news@example.co.uk", "o'hara+news@example.co.uk"],
])('holds %j as %j', (typed, held) => {
  expect(parseAddress(typed)).toBe(held);
});

it.each([
  '',
  'ada',
  'ada@localhost',
  'mi\u212Ae@example.com',
  'a@example.com, b@example.com',
  'a@example.com\nbcc: b@example.com',
  '<a@example.com>',
  `${'a'.repeat(250)}@example.com`,
])('takes %j for no address', (typed) => {
  expect(parseAddress(typed)).toBeNull();
});
