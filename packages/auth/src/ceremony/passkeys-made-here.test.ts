import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onMadeHere, passkeysMadeHere, rememberMadeHere } from './passkeys-made-here';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const here = (id: string) => ({ id, attachment: 'platform' });

it('remembers what this device made, each once, and says so', () => {
  const heard = vi.fn();
  const forget = onMadeHere(heard);
  rememberMadeHere(here('a'));
  rememberMadeHere(here('a'));
  rememberMadeHere(here('b'));
  forget();
  rememberMadeHere(here('c'));
  expect(passkeysMadeHere()).toEqual(['a', 'b', 'c']);
  expect(heard).toHaveBeenCalledTimes(2);
});

it('answers with the same list until that changes', () => {
  rememberMadeHere(here('a'));
  expect(passkeysMadeHere()).toBe(passkeysMadeHere());
});

it('remembers nothing of a phone or a security key, nor more than it needs', () => {
  rememberMadeHere({ id: 'a', attachment: 'cross-platform' });
  rememberMadeHere({ id: 'b', attachment: null });
  expect(passkeysMadeHere()).toEqual([]);
  for (let number = 0; number < 60; number += 1) rememberMadeHere(here(String(number)));
  expect(passkeysMadeHere()).toHaveLength(50);
  expect(passkeysMadeHere().at(-1)).toBe('59');
});

it.each([['{'], ['{"a":1}'], ['null'], ['[1,{}]']])('takes %s in the store for nothing', (raw) => {
  stored.set('latchkey-passkeys-here', raw);
  expect(passkeysMadeHere()).toEqual([]);
});

it('lives without a store', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  rememberMadeHere(here('a'));
  expect(passkeysMadeHere()).toEqual([]);
});
