import { expect, it } from 'vitest';
import { directionOf } from './direction-of';
import { type Locale, locales } from './locales';

it('is right to left for Arabic, and left to right for the others', () => {
  expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
});

it.each([
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ckb', 'rtl'],
  ['pt-BR', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ff-Adlm', 'rtl'],
  ['ur-Aran', 'rtl'],
])('would be known of a language that is added: %s, %s', (added, direction) => {
  expect(directionOf(added as Locale)).toBe(direction);
});
