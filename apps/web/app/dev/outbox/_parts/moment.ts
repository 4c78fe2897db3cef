/** The time of a mail of today, the day of an older one, by this machine's clock; `dates` is the locale to write it in. */
export function moment(sentAt: string, dates: string): string {
  const when = new Date(sentAt);
  const isToday = when.toDateString() === new Date().toDateString();
  const style: Intl.DateTimeFormatOptions = isToday
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(dates, style).format(when);
}
