import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { proxy } from './proxy';

/** The address that the app is told a request was made to. */
const told = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers })).headers.get('x-middleware-request-x-path');

describe('where somebody who is sent away comes back to', () => {
  it.each([
    ['/settings/security', '/settings/security'],
    ['/settings/security?change=password', '/settings/security?change=password'],
    ['/invoices?page=2&of=a%26b&of=c', '/invoices?page=2&of=a%26b&of=c'],
  ])('is where they were going, with its query: %s', (path, expected) => {
    expect(told(path)).toBe(expected);
  });

  it.each([
    ['/settings?form=abc&tab=1', '/settings?tab=1'],
    ['/settings?form=abc', '/settings'],
    ['/settings?_rsc=1a2b', '/settings'],
  ])('leaves out what belongs to one visit: %s', (path, expected) => {
    expect(told(path)).toBe(expected);
  });

  it('is not for the request to say', () => {
    expect(told('/settings', { 'x-path': '/elsewhere' })).toBe('/settings');
  });
});

describe('a browser without the cookie its challenges are bound to', () => {
  afterEach(() => vi.unstubAllEnvs());

  const visit = (path: string, cookie: string) => {
    const { headers, cookies } = proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { cookie } }));
    const given = cookies.get('latchkey.passkey_browser')?.value;
    return { given, passedOn: headers.get('x-middleware-request-cookie') ?? '' };
  };

  it.each(['', 'latchkey.passkey_browser=of another shape'])(
    'is given one, and its page is made as if it had it: "%s"',
    (cookie) => {
      vi.stubEnv('KIT_PASSKEY', 'on');
      const { given, passedOn } = visit('/auth/sign-in', `a=b%2Fc; ${cookie}`);
      expect(given).toMatch(/^[\w-]{43}$/);
      expect(passedOn).toBe(`a=b%2Fc; latchkey.passkey_browser=${given}`);
    },
  );

  it('is given none where it has one, where no page asks for a passkey, and while passkeys are off', () => {
    const own = `latchkey.passkey_browser=${'x'.repeat(43)}`;
    expect(visit('/auth/sign-in', '')).toMatchObject({ given: undefined });
    vi.stubEnv('KIT_PASSKEY', 'on');
    expect(visit('/auth/sign-in', own)).toEqual({ given: undefined, passedOn: own });
    expect(visit('/', '')).toMatchObject({ given: undefined });
  });
});
