import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryCounter } from './memory-counter';

afterEach(() => {
  vi.useRealTimers();
});

describe('counting in memory', () => {
  it('counts each key for a window that begins with its first call', () => {
    vi.useFakeTimers();
    const { add: count } = createMemoryCounter();
    expect([count('a', 60), count('a', 60), count('b', 60)]).toEqual([1, 2, 1]);
    vi.advanceTimersByTime(59_999);
    expect(count('a', 60)).toBe(3);
    vi.advanceTimersByTime(1);
    expect(count('a', 60)).toBe(1);
  });

  it('begins again with a key that is forgotten', () => {
    const { add, forget } = createMemoryCounter();
    add('a', 60);
    add('b', 60);
    forget('a');
    expect([add('a', 60), add('b', 60)]).toEqual([1, 2]);
  });

  it('keeps the newest 50,000 keys and no more, ended ones given up first', () => {
    vi.useFakeTimers();
    const { add: count } = createMemoryCounter();
    count('oldest', 60);
    count('ends soon', 1);
    for (let key = 0; key < 49_998; key += 1) count(`key ${key}`, 60);
    vi.advanceTimersByTime(2000);
    count('one more', 60);
    expect(count('oldest', 60)).toBe(2);
    count('another', 60);
    expect(count('oldest', 60)).toBe(1);
  });
});
