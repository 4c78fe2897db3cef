import { describe, expect, it } from 'vitest';
import { en } from './en/index';
import { translator } from './translator';

/** Every value a sentence may ask for. */
const values = {
  productName: 'Acme',
  email: 'ada@example.com',
  name: 'Ada',
  min: 15,
  max: 128,
  seconds: 30,
  minutes: 10,
  date: '3 May 2026',
  time: '14:05',
  browser: 'Firefox',
  device: 'macOS',
  provider: 'GitHub',
};

const sentences = (catalogue: object, path: string): [key: string, source: string][] =>
  Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}.${name}`, value]] : sentences(value, `${path}.${name}`),
  );
const format = translator('en') as unknown as (key: string, values: Record<string, unknown>) => string;

describe.each(['mail', 'forms'] as const)('every sentence of %s', (namespace) => {
  it.each(sentences(en[namespace], namespace))('%s formats with the values its callers give', (key, source) => {
    const sentence = format(key, values);
    expect(sentence).not.toBe(key);
    expect(sentence).not.toMatch(/[{}]/);
    for (const [, name = ''] of source.matchAll(/\{(\w+)/g)) {
      expect(sentence).toContain(String(values[name as keyof typeof values]));
    }
  });
});

it('has no sentence that is empty, ends in space or shows markup', () => {
  const wrong = sentences(en, '').filter(([, text]) => text.trim() !== text || text === '' || /&\w+;/.test(text));
  expect(wrong).toEqual([]);
});

const vendors = /touch ?id|face ?id|windows hello|apple|google|icloud|android|iphone|microsoft|yubi/i;
const jargon = /biometric|webauthn|fido|credential|authenticator|assertion|attestation|relying party|public key/i;
const locks = /fingerprint|\bface\b|screen lock/i;

it('names no vendor and no technique, and has one name for fingerprint, face or screen lock', () => {
  const named = sentences(en, '').filter(
    ([, text]) =>
      vendors.test(text) || jargon.test(text) || locks.test(text.replaceAll(/fingerprint, face or screen lock/gi, '')),
  );
  expect(named.filter(([key]) => key !== '.passkeys.first.title')).toEqual([]);
});

it('says one second and many seconds as a person would', () => {
  expect(format('forms.RATE_LIMITED', { seconds: 1 })).toContain('1 second.');
  expect(format('forms.RATE_LIMITED', { seconds: 30 })).toContain('30 seconds.');
});
