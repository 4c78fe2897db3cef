import { cookiePrefix } from '@kit/better-auth/options';
import type { NextRequest, NextResponse } from 'next/server';

const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;
const PAGES_WITH_CEREMONIES = /^\/(auth|settings)(\/|$)/;

/**
 * Gives a new browser the cookie its challenges are bound to with the first page that may ask for one. The relying
 * party would do so with the options; then two tabs opened at once would each bring a value, and one would fail.
 */
export function ensureBrowserCookie(request: NextRequest, response: NextResponse, siteUrl: string): void {
  if (process.env.KIT_PASSKEY !== 'on' || request.method !== 'GET') return;
  const name = `${cookiePrefix(siteUrl)}.passkey_browser`;
  if (request.cookies.has(name) || !PAGES_WITH_CEREMONIES.test(request.nextUrl.pathname)) return;
  const value = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const secure = siteUrl.startsWith('https:');
  response.cookies.set({ name, value, httpOnly: true, sameSite: 'lax', path: '/', maxAge: MAX_AGE_SECONDS, secure });
}
