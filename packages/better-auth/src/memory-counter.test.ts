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

  it('takes back one count at a time, and leaves the window where it was', () => {
    vi.useFakeTimers();
    const { add, takeBack } = createMemoryCounter();
    for (let count = 1; count <= 3; count += 1) add('a', 60);
    takeBack('a');
    takeBack('b');
    expect([add('a', 60), add('b', 60)]).toEqual([3, 1]);
    for (let count = 0; count < 4; count += 1) takeBack('a');
    expect(add('a', 60)).toBe(1);
    vi.advanceTimersByTime(59_000);
    add('a', 60);
    takeBack('a');
    vi.advanceTimersByTime(1000);
    expect(add('a', 60)).toBe(1);
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
