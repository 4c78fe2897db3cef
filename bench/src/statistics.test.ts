import { expect, test } from 'vitest';
import { median, percentile, rotated } from './statistics';

test('the median of an odd number of values is the middle one, whatever their order', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 10])).toBe(3.5);
});

test('a percentile is a value that was measured, and the share below it is as large as asked', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile([7], 0.95)).toBe(7);
});

test('no figure comes of no values', () => {
  expect(() => median([])).toThrow('median of nothing');
  expect(() => percentile([], 0.5)).toThrow('percentile of nothing');
});

test('each round begins with another contestant, and all take part', () => {
  expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
});
