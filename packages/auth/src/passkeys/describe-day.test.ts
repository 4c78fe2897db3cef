import { describe, expect, it } from 'vitest';
import { describeDay } from './describe-day';

const now = new Date('2026-05-10T09:00:00Z');
const options = { now, timeZone: 'UTC', locale: 'en-GB' };
const day = (iso: string, more: Partial<typeof options> = {}) => describeDay(new Date(iso), { ...options, ...more });

describe('how a moment is described', () => {
  it.each([
    ['2026-05-10T00:00:00Z', 'today', 0],
    ['2026-05-10T23:59:00Z', 'today', 0],
    ['2026-05-09T23:59:59Z', 'yesterday', 1],
    ['2026-05-08T23:59:59Z', 'days', 2],
    ['2026-05-04T00:00:00Z', 'days', 6],
    ['2026-05-03T23:59:59Z', 'date', 7],
  ] as const)('%s is %s', (iso, age, days) => {
    expect(day(iso)).toMatchObject({ age, days });
  });

  it('counts calendar days where the person is, not spans of 24 hours', () => {
    expect(day('2026-05-09T23:30:00Z').age).toBe('yesterday');
    expect(day('2026-05-09T23:30:00Z', { timeZone: 'Asia/Tokyo' }).age).toBe('today');
    expect(
      day('2026-05-10T03:00:00Z', { timeZone: 'America/Los_Angeles', now: new Date('2026-05-10T20:00:00Z') }),
    ).toMatchObject({
      age: 'yesterday',
    });
  });

  it('counts one day over a change of the clocks', () => {
    const clocks = { timeZone: 'Europe/Berlin', now: new Date('2026-03-29T20:00:00Z') };
    expect(day('2026-03-28T12:00:00Z', clocks).age).toBe('yesterday');
  });

  it('names the year only when it is another one', () => {
    expect(day('2026-01-03T12:00:00Z').date).toBe('3 January');
    expect(day('2025-05-03T12:00:00Z').date).toBe('3 May 2025');
  });

  it('writes the date as the language does', () => {
    expect(day('2026-01-03T12:00:00Z', { locale: 'de' }).date).toBe('3. Januar');
  });

  it('calls a clock that runs ahead today', () => {
    expect(day('2026-05-11T12:00:00Z').age).toBe('today');
  });
});
