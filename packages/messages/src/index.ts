export type { Catalogue as Messages } from './catalogue';
export { directionOf } from './direction-of';
export { localeCookie, localeOf } from './locale-of';
export { defaultLocale, isLocale, type Locale, localeNames, locales, messagesOf } from './locales';
export { type Translator, translator } from './translator';
