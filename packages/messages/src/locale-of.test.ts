import { describe, expect, it } from 'vitest';
import { localeOf } from './locale-of';
import { isLocale } from './locales';

const of = (headers: Record<string, string>) => localeOf(new Headers(headers));

// Klingon (tlh) and Volapük (vo) stand for what the kit does not speak, whichever language is added to it.
describe('the language of a visit', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['tlh, ar;q=0.9, de;q=0.8', 'ar'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
    ['en;q=0.5, de;q=0.9', 'de'],
    ['de-Latn-CH-1996', 'de'],
  ])('for a browser that asks for %s is %s', (accepted, locale) => {
    expect(of({ 'accept-language': accepted })).toBe(locale);
  });

  it('is English where none of its languages is spoken here, or it names none', () => {
    expect([of({}), of({ 'accept-language': 'tlh,vo;q=0.8' }), of({ 'accept-language': '*' })]).toEqual(
      Array(3).fill('en'),
    );
  });

  it.each(['und', 'und-Latn', 'und-419', 'und-AR', 'und-DE', 'de;q=0, und-DE'])(
    'is English for a tag of no language, whatever else it says: %s',
    (accepted) => {
      expect(of({ 'accept-language': accepted })).toBe('en');
    },
  );

  it('is the one it knows of a list with a tag of no language', () => {
    expect(of({ 'accept-language': 'und, de;q=0.1' })).toBe('de');
  });

  it('is found without a look at what languages are alike, which costs a visitor nothing and the server much', () => {
    // Swiss German, which German is near to.
    expect(of({ 'accept-language': 'gsw' })).toBe('en');
  });

  it('is what was chosen in this browser, whatever it asks for', () => {
    expect(of({ 'accept-language': 'de', cookie: 'other=1; latchkey.language=ar' })).toBe('ar');
  });

  it.each(['tlh', '', '../en', 'constructor', 'en,de'])('takes no notice of a choice that is none: %j', (chosen) => {
    expect(of({ 'accept-language': 'de', cookie: `latchkey.language=${chosen}` })).toBe('de');
  });

  it.each([',,;q=', 'x'.repeat(400), 'de;q=nonsense, -, 123456789012', `de${',en'.repeat(20_000)}`])(
    'is some language for a list that is nonsense',
    (accepted) => {
      expect(['en', 'de']).toContain(of({ 'accept-language': accepted }));
    },
  );

  it('is one of the kit for every tag that can be made of such parts', () => {
    const parts = [
      'de',
      'und',
      'zxx',
      'i',
      'klingon',
      'art',
      'x',
      'u',
      't',
      'a',
      'ca',
      'Arab',
      '419',
      'AT',
      '1996',
      '-',
      '*',
      'ü',
    ];
    const tags = parts.flatMap((a) => parts.flatMap((b) => [a, `${a}-${b}`, ...parts.map((c) => `${a}-${b}-${c}`)]));
    const odd = tags.filter((tag) => !isLocale(of({ 'accept-language': tag })));
    expect([tags.length, odd]).toEqual([parts.length ** 2 * (parts.length + 2), []]);
  });

  it.each(['de-x-u-attr', 'de-u-attr-x-y', 'de-u-ca-gregory', 'de-t-en-x-u-419'])(
    'is the one of a tag, whatever extensions the tag has: %s',
    (accepted) => {
      expect(of({ 'accept-language': accepted })).toBe('de');
    },
  );
});
