import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, httpsSite, password, type TestAuth } from '../../test/test-auth';
import { readUsedWays } from './used-ways';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const cookie = 'latchkey.used_ways';

describe('the ways a browser was signed in by', () => {
  it('are remembered in it, the last one first, and say nothing of who it was', async () => {
    const { email } = await app.signedIn();
    const browser = app.openBrowser();
    browser.jar.set(cookie, 'passkey.oauth-github');
    const answer = await browser.post('/sign-in/email', { email, password });
    const line = answer.cookies.find((candidate) => candidate.startsWith(cookie));
    expect(line).toMatch(
      /^latchkey\.used_ways=password\.passkey\.oauth-github; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('are written only when they change', async () => {
    const { email } = await app.signedIn();
    const browser = app.openBrowser();
    await browser.post('/sign-in/email', { email, password });
    const again = await browser.post('/sign-in/email', { email, password });
    expect(again.cookies.filter((line) => line.startsWith(cookie))).toEqual([]);
    expect(browser.jar.get(cookie)).toBe('password');
  });

  it('are not remembered for a refused sign-in', async () => {
    const { email } = await app.signedIn();
    const browser = app.openBrowser();
    await browser.post('/sign-in/email', { email, password: 'not the password at all' });
    expect(browser.jar.has(cookie)).toBe(false);
  });

  it('are kept to this host on https', async () => {
    const https = await createTestAuth(httpsSite);
    const { email } = await https.signedIn();
    const { cookies } = await https.openBrowser().post('/sign-in/email', { email, password });
    expect(cookies.find((line) => line.includes('used_ways'))).toMatch(/^__Host-latchkey\.used_ways=.*; Secure/);
  });

  it.each([
    [undefined, []],
    ['', []],
    ['passkey.password', ['passkey', 'password']],
    ['<script>.passkey.__proto__.ä', ['passkey']],
    [Array(40).fill('password').join('.'), Array(8).fill('password')],
  ])('are read from a cookie of any shape: %s', (value, expected) => {
    expect(readUsedWays(value)).toEqual(expected);
  });
});
