import { describe, expect, it } from 'vitest';
import { isRouterState, screenRequest } from './screen-request.mjs';

describe('a request that no part of the app could answer', () => {
  it.each([
    ['a method no route has', { method: 'TRACE', url: '/' }, 405],
    ['a method that would get the page', { method: 'DELETE', url: '/home' }, 405],
    ['an asterisk', { method: 'OPTIONS', url: '*' }, 400],
    ['an absolute address', { method: 'GET', url: 'http://evil.example/x' }, 400],
    ['two slashes, which a redirect would read as a host', { method: 'GET', url: '//evil.example/' }, 400],
    ['a slash and a backslash', { method: 'GET', url: '/\\evil.example/' }, 400],
    ['a percent sign that encodes nothing', { method: 'GET', url: '/api/auth/%' }, 400],
    ['bytes that are no UTF-8', { method: 'GET', url: '/api/auth/%ff' }, 400],
    ['NUL', { method: 'GET', url: '/dev/outbox/%00' }, 400],
    ["the framework's own error page", { method: 'GET', url: '/_global-error' }, 404],
  ])('is refused: %s', (_what, request, status) => {
    expect(screenRequest(request)).toBe(status);
  });

  it.each(['/', '/home?form=%', '/_next/static/a.js', '/caf%C3%A9', '/.well-known/change-password'])(
    'is not %s',
    (url) => {
      expect(screenRequest({ method: 'GET', url })).toBeNull();
    },
  );

  it("keeps what Next's own client says of its state, and nothing else under that name", () => {
    expect(isRouterState(encodeURIComponent(JSON.stringify(['', {}])))).toBe(true);
    for (const header of [undefined, '', '%', 'x', '{}', '["unfinished', ['a', 'b']]) {
      expect(isRouterState(header)).toBe(false);
    }
  });
});
