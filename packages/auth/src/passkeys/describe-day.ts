/** A moment as people say it: what a message's `{age, select, …}` chooses by, and the two values it may print. */
export type DescribedDay = { age: 'today' | 'yesterday' | 'days' | 'date'; days: number; date: string };

type Options = { now: Date; timeZone: string; locale: string };

const dayInMilliseconds = 86_400_000;

/** Says how a moment relates to now: today, yesterday, up to six days ago, else its date (with the year if another). */
export function describeDay(moment: Date, { now, timeZone, locale }: Options): DescribedDay {
  const then = calendarDay(moment, timeZone);
  const today = calendarDay(now, timeZone);
  const days = Math.max(0, (today.number - then.number) / dayInMilliseconds);
  const format: Intl.DateTimeFormatOptions = { timeZone, day: 'numeric', month: 'long' };
  if (then.year !== today.year) format.year = 'numeric';
  return { age: ageOf(days), days, date: new Intl.DateTimeFormat(locale, format).format(moment) };
}

function ageOf(days: number): DescribedDay['age'] {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days < 7 ? 'days' : 'date';
}

function calendarDay(moment: Date, timeZone: string): { year: number; number: number } {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1 } = parts;
  return { year, number: Date.UTC(year, month - 1, day) };
}
