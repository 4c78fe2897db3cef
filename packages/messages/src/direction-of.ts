import type { Locale } from './locales';

/** Scripts by ISO 15924 that languages of today are written in. */
const rightToLeft = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** The direction a language is written in: that of the script it is usually written in, or that its tag names. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' =>
  rightToLeft.includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
