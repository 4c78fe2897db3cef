import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('where a visitor goes after signing in', () => {
  it.each([
    '/',
    '/home',
    '/settings/security',
    '/settings?tab=a&b=%20c#passkeys',
    '/apiary',
    '/search?next=https://example.org',
    '/caf%C3%A9',
    '/a:b@c',
  ])('may be %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    ['another site', 'https://evil.example/'],
    ['another site without a scheme', '//evil.example'],
    ['another site behind three slashes', '///evil.example'],
    ['another site behind a backslash', '/\\evil.example'],
    ['another site behind two backslashes', '\\\\evil.example'],
    ['another site behind a mixed pair', '\\/evil.example'],
    ['another site behind a tab', '/\t/evil.example'],
    ['another site behind a line break', '/\n/evil.example'],
    ['another site behind a carriage return', '/\r/evil.example'],
    ['another site behind a leading space', ' //evil.example'],
    ['another site behind dots', '/.//evil.example'],
    ['another site behind parent dots', '/a/..//evil.example'],
    ['another site behind encoded dots', '/%2e//evil.example'],
    ['another site by user name', '//site.invalid@evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['no path', 'home'],
    ['a relative path', './home'],
    ['our own API', '/api'],
    ['what signs out', '/auth/sign-out'],
    ['what signs out, spelled otherwise', '/AUTH/sign-out/'],
    ['an endpoint of our API in capitals', '/API/session'],
    ['what only a form posts to, with a slash', '/auth/sign-in/submit/'],
    ['what only a form posts to', '/auth/sign-in/submit'],
    ['an endpoint of our API', '/api/auth/sign-out'],
    ['our API behind dots', '/home/../api/auth/sign-out'],
    ['our API behind encoded dots', '/home/%2e%2e/api/auth/sign-out'],
    ['a null byte', '/home\0'],
    ['a delete character', '/home\x7f'],
    ['a header', '/home\r\nset-cookie: a=b'],
    ['a very long path', `/${'a'.repeat(1024)}`],
    ['nothing', ''],
    ['no text', undefined],
    ['a list', ['/home']],
    ['an object that reads as a path', new String('/settings')],
  ])('is /home instead of %s', (_what, value) => {
    expect(returnPath(value)).toBe('/home');
  });

  it.each(['/a/../../b', '/%2F%2Fevil.example', '/a//evil.example', '/?//evil.example', '/#//evil.example'])(
    'stays on this site with %s, as a browser reads the answer',
    (value) => {
      expect(new URL(returnPath(value), 'https://app.example.com').origin).toBe('https://app.example.com');
    },
  );
});
