import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryLimiter } from './memory-limiter';

afterEach(() => {
  vi.useRealTimers();
});

const reason = 'test';

test('so many of a key are let through in a window that begins with the first, and another key has its own', () => {
  vi.useFakeTimers();
  const limit = createMemoryLimiter({ window: 60, max: 2, reason });
  limit('a');
  vi.advanceTimersByTime(59_001);
  limit('a');
  expect(() => limit('a')).toThrow(
    expect.objectContaining({ code: 'RATE_LIMITED', reason, headers: { 'retry-after': '1' } }),
  );
  limit('b');
  vi.advanceTimersByTime(999);
  limit('a');
});

test('what is refused does not put the end of the window off', () => {
  vi.useFakeTimers();
  const limit = createMemoryLimiter({ window: 60, max: 1, reason });
  limit('a');
  for (let second = 0; second < 59; second++) {
    vi.advanceTimersByTime(1000);
    expect(() => limit('a')).toThrow();
  }
  vi.advanceTimersByTime(1000);
  limit('a');
});

test('one that is taken back leaves the others counted, a success clears them', () => {
  const limit = createMemoryLimiter({ window: 60, max: 2, reason });
  limit('a');
  limit('a').takeBack();
  limit('a');
  expect(() => limit('a')).toThrow();
  limit('b');
  limit('b').clear();
  limit('b');
  limit('b');
  expect(() => limit('b')).toThrow();
});

test('a key that was taken back to nothing takes no room from one that counts', () => {
  const limit = createMemoryLimiter({ window: 60, max: 1, reason });
  limit('a');
  for (let key = 0; key < 50_000; key++) limit(`key ${key}`).takeBack();
  expect(() => limit('a')).toThrow();
});

test('fifty thousand keys are kept, those seen last', () => {
  const limit = createMemoryLimiter({ window: 60, max: 2, reason });
  limit('busy');
  limit('idle');
  for (let key = 0; key < 49_998; key++) limit(`key ${key}`);
  limit('busy');
  limit('one more');
  expect(() => limit('busy')).toThrow();
  limit('idle');
  limit('idle');
  expect(() => limit('idle')).toThrow();
});
