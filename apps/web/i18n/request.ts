import { localeOf, messagesOf } from '@kit/messages';
import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';

/** What next-intl needs for a visit: its language, without one in the address. Dates name their own time zone. */
export default getRequestConfig(async () => {
  const locale = localeOf(await headers());
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' };
});
