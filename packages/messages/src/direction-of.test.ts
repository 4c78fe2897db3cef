import { expect, it } from 'vitest';
import { directionOf } from './direction-of';
import { locales } from './locales';

it('is right to left for Arabic, and left to right for the others', () => {
  expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
});
