import type { Catalogue } from './catalogue';
import { messages } from './messages';

/** A language the kit speaks, by its BCP 47 tag. */
export type Locale = keyof typeof messages;

/** The languages there are. */
export const locales = Object.keys(messages) as [Locale, ...Locale[]];

/** What is spoken to somebody whose languages the kit does not know. */
export const defaultLocale = 'en' satisfies Locale;

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** Whether it is the tag of a language there is. */
export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && Object.hasOwn(messages, value);

/** The sentences of one language. */
export const messagesOf = (locale: Locale): Catalogue => messages[locale];
