import { cookiePrefix } from '@kit/better-auth/options';
import type { NextRequest, NextResponse } from 'next/server';

const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;
const PAGES_WITH_CEREMONIES = /^\/(auth|settings)(\/|$)/;

/**
 * Gives a new browser the cookie its challenges are bound to with the first page that may ask for one; the page itself is made as if
 * the browser had brought it, so that it can seal a challenge. The relying party would give it with the options; then two tabs
 * opened at once would each bring a value, and one would fail. Answers what the browser is to be told, once its page is made.
 */
export function ensureBrowserCookie(
  request: NextRequest,
  passedOn: Headers,
  siteUrl: string,
): (response: NextResponse) => void {
  const isAsked = request.method === 'GET' && PAGES_WITH_CEREMONIES.test(request.nextUrl.pathname);
  if (process.env.KIT_PASSKEY !== 'on' || !isAsked) return () => {};
  const name = `${cookiePrefix(siteUrl)}.passkey_browser`;
  if (/^[\w-]{43}$/.test(request.cookies.get(name)?.value ?? '')) return () => {};
  const value = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  // Word for word: other cookies are signed as they are written.
  const others = (passedOn.get('cookie') ?? '').split(/; */).filter((pair) => pair && !pair.startsWith(`${name}=`));
  passedOn.set('cookie', [...others, `${name}=${value}`].join('; '));
  const secure = siteUrl.startsWith('https:');
  return (response) =>
    response.cookies.set({ name, value, httpOnly: true, sameSite: 'lax', path: '/', maxAge: MAX_AGE_SECONDS, secure });
}
