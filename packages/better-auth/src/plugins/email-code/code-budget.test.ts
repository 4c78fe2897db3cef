import { afterEach, expect, it, vi } from 'vitest';
import { createCodeBudget } from './code-budget';

afterEach(() => {
  vi.useRealTimers();
});

const hour = 60 * 60 * 1000;

it('gives an address five codes an hour and twenty a day, and another its own', () => {
  vi.useFakeTimers();
  const take = createCodeBudget();
  const given = (email = 'ada@example.com') =>
    Array.from({ length: 9 }, () => take(email)).filter((counted) => counted !== null).length;
  const perHour = Array.from({ length: 24 }, () => {
    const count = given();
    vi.advanceTimersByTime(hour);
    return count;
  });
  expect(perHour.slice(0, 6)).toEqual([5, 5, 5, 5, 0, 0]);
  expect(perHour.reduce((sum, count) => sum + count)).toBe(20);
  expect([given(), given('bob@example.com')]).toEqual([5, 5]);
});

it('gives back what a failure of ours kept away, and what it did not give counts for nothing', () => {
  const take = createCodeBudget();
  const given = Array.from({ length: 30 }, () => take('ada@example.com'));
  for (const counted of given) counted?.takeBack();
  expect(Array.from({ length: 6 }, () => take('ada@example.com') !== null)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});
