import { describe, expect, it } from 'vitest';
import { sentenceOf } from './sentence-of';

describe('the sentence for a code', () => {
  it('is the one of the catalogue, with its numbers', () => {
    expect(sentenceOf('en', 'PASSWORD_TOO_SHORT')).toContain('15');
    expect(sentenceOf('en', 'RATE_LIMITED', 42)).toContain('42 seconds');
  });

  it('never says to wait no time at all', () => {
    expect(sentenceOf('en', 'RATE_LIMITED', 0)).toContain('1 second.');
  });

  it.each(['SOMETHING_NEW', '', 'toString', '__proto__', 'mail.greeting', 'constructor'])(
    'is the general one for a code nobody gave a sentence: %j',
    (code) => {
      expect(sentenceOf('en', code)).toBe(sentenceOf('en', 'UNKNOWN'));
    },
  );
});
