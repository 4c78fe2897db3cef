import { describe, expect, it } from 'vitest';
import { relatedOrigins } from './related-origins';

describe('related origins', () => {
  it('are none when the variable is unset or empty', () => {
    expect(relatedOrigins(undefined, 'example.com')).toEqual([]);
    expect(relatedOrigins(' , ', 'example.com')).toEqual([]);
  });

  it('are read in order, each once', () => {
    const list = 'https://example.co.uk, https://login.example.de,https://example.co.uk';
    expect(relatedOrigins(list, 'example.com')).toEqual(['https://example.co.uk', 'https://login.example.de']);
  });

  it('may be many hosts under few names', () => {
    const list = ['co.uk', 'de', 'fr', 'it', 'es', 'nl', 'pl'].map((suffix) => `https://example.${suffix}`);
    expect(relatedOrigins(list.join(','), 'example.com')).toHaveLength(7);
  });

  it.each([
    'example.org',
    'http://example.org',
    'https://example.org/',
    'https://example.org/sign-in',
    'https://Example.org',
    'https://*.example.org',
    'https://user@example.org',
    'https://192.0.2.1',
    'https://localhost',
    'https://co.uk',
    'https://app.example.com',
    'https://example.com:8443',
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `https://${name}-site.org`).join(','),
  ])('refuse %s in one sentence that names the variable', (list) => {
    expect(() => relatedOrigins(list, 'example.com')).toThrow(/^PASSKEY_RELATED_ORIGINS should be .*[.]$/);
  });
});
