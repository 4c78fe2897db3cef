import { expect, it } from 'vitest';
import { directionOf } from './direction-of';
import { type Locale, locales } from './locales';

it('is right to left for Arabic, and left to right for the others', () => {
  expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
});

it('is that of the language, whatever country or script stands in the tag', () => {
  const added = ['ar-EG', 'pt-BR', 'zh-Hant'] as string[] as Locale[];
  expect(added.map(directionOf)).toEqual(['rtl', 'ltr', 'ltr']);
});
