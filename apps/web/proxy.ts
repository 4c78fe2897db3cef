import { authEnv } from '@kit/better-auth/env';
import { type NextRequest, NextResponse } from 'next/server';
import { ensureBrowserCookie } from './lib/browser-cookie';
import { securityHeaders } from './lib/security-headers';

/** Puts the security headers on every answer and a fresh nonce into every page. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const { siteUrl } = authEnv();
  const headers = securityHeaders({
    nonce,
    https: siteUrl.startsWith('https:'),
    development: process.env.NODE_ENV === 'development',
  });
  const requestHeaders = new Headers(request.headers);
  requestHeaders.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from here.
  requestHeaders.set('content-security-policy', headers['content-security-policy']);
  const form = request.nextUrl.searchParams.get('form') ?? '';
  requestHeaders.set('x-form', /^[\w-]{1,64}$/.test(form) ? form : '');
  requestHeaders.set('x-path', pathOf(request.nextUrl));
  const tellBrowser = ensureBrowserCookie(request, requestHeaders, siteUrl);
  const response = NextResponse.next({ request: { headers: requestHeaders } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  // The token of a mail's link stands in this address: it goes nowhere else, not even to our own logs.
  if (request.nextUrl.searchParams.has('token')) response.headers.set('referrer-policy', 'no-referrer');
  tellBrowser(response);
  return response;
}

/** Where somebody who is sent away from here comes back to: without what belongs to this one visit. */
function pathOf({ pathname, searchParams }: URL): string {
  const kept = new URLSearchParams(searchParams);
  for (const name of ['form', '_rsc']) kept.delete(name);
  return kept.size > 0 ? `${pathname}?${kept}` : pathname;
}

/** The API and the build's files are no pages: the start wrapper's own headers are all they need. */
export const config = { matcher: '/((?!api/|_next/).*)' };
