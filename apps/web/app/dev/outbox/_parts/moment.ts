import { translator } from '@kit/messages';

const dates = translator('en')('common.dates');
const time = new Intl.DateTimeFormat(dates, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short' });

/** The time of a mail of today, the day of an older one, by this machine's clock. */
export function moment(sentAt: string): string {
  const when = new Date(sentAt);
  return when.toDateString() === new Date().toDateString() ? time.format(when) : day.format(when);
}
