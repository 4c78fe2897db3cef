import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { defaultLocale, isLocale, type Locale, locales } from './locales';

/** Where a browser keeps the language that was chosen in it. It says nothing about anybody, and no page believes it for more. */
export const localeCookie = 'latchkey.language';

/** Longer than this no browser's list of languages is. */
const longestList = 500;

/** The language of a request: what was chosen in this browser, else the best of what the browser asks for (RFC 9110, 12.5.4). */
export function localeOf(headers: Headers): Locale {
  const chosen = cookieOf(headers.get('cookie') ?? '', localeCookie);
  return isLocale(chosen) ? chosen : bestOf(headers.get('accept-language') ?? '');
}

function bestOf(accepted: string): Locale {
  if (accepted.length > longestList) return defaultLocale;
  const wanted = new Negotiator({ headers: { 'accept-language': accepted } }).languages().flatMap(tagsIn);
  // RFC 4647, 3.4. The default of the library compares each pair of tags and remembers it for ever, of whatever tags anybody sends.
  return match(wanted, locales, defaultLocale, { algorithm: 'lookup' }) as Locale;
}

/** Nothing, or one tag of language, script and region: the matcher throws on what is no tag, and on some extensions, which anybody may send. */
function tagsIn(value: string): string[] {
  try {
    const { language, script, region } = new Intl.Locale(value);
    // None for "und", and what is left of such a tag is the tag of something else.
    return language ? [[language, script, region].filter(Boolean).join('-')] : [];
  } catch {
    return [];
  }
}

function cookieOf(cookies: string, name: string): string | undefined {
  const start = `${name}=`;
  return cookies
    .split(/; */)
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length);
}
