import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
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
