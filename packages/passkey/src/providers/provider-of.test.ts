import { describe, expect, test } from 'vitest';
import { providerOf } from './provider-of';
import data from './providers.json' with { type: 'json' };

const zero = '00000000-0000-0000-0000-000000000000';
const kinds = ['password-manager', 'platform', 'security-key'] as const;
const entries = kinds.flatMap((kind) => Object.entries(data[kind]));

describe('the provider of a passkey', () => {
  test.each([
    ['ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', 'Google Password Manager', 'password-manager'],
    ['08987058-cadc-4b81-b6e1-30de50dcbe96', 'Windows Hello', 'platform'],
    ['fa2b99dc-9e39-4257-8f92-4a30d23c4118', 'YubiKey 5 Series with NFC', 'security-key'],
  ])('%s is %s, a %s', (aaguid, name, kind) => {
    expect(providerOf(aaguid)).toEqual({ name, kind });
    expect(providerOf(aaguid.toUpperCase())).toEqual({ name, kind });
  });

  test.each([[zero], ['01020304-0506-0708-0102-030405060708'], ['constructor'], ['__proto__'], [''], [null]])(
    'is not known of %s',
    (aaguid) => expect(providerOf(aaguid)).toBeNull(),
  );
});

describe('the names', () => {
  test('are there, each id once and in lower case, without the zeros', () => {
    expect(entries.length).toBeGreaterThan(300);
    const ids = entries.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) || id === zero)).toEqual([]);
  });

  test('fit into a nickname and hold nothing but words', () => {
    const odd = entries.filter(([, name]) => name.length > 48 || !/^[\p{L}\p{N}][\p{L}\p{N} .,'/()+…-]*$/u.test(name));
    expect(odd).toEqual([]);
  });
});
