import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './is-own-origin';

const post = (headers: Record<string, string>) => new Request('http://localhost:3000/', { method: 'POST', headers });

describe('a form', () => {
  it.each([
    [{ origin: 'http://localhost:3000' }],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    // What a browser sends when the page's referrer policy hides its origin.
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ])('is ours with %o', (headers: Record<string, string>) => {
    expect(isOwnOrigin(post(headers))).toBe(true);
  });

  it.each([
    [{}],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    // One related origin calls the other instead of its own.
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://localhost:3001' }],
    [{ origin: 'https://localhost:3000' }],
    [{ origin: 'http://localhost:3000.evil.example' }],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ referer: 'http://localhost:3000/auth/sign-in' }],
  ])('is not ours with %o', (headers: Record<string, string>) => {
    expect(isOwnOrigin(post(headers))).toBe(false);
  });
});
