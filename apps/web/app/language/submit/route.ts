import { authEnv } from '@kit/better-auth/env';
import { isLocale, type Locale, localeCookie, localeOf } from '@kit/messages';
import { isOwnOrigin } from '~/lib/forms/is-own-origin';
import { plainPage } from '~/lib/forms/plain-page';
import { sentenceOf } from '~/lib/forms/sentence-of';
import { readBody } from '~/lib/read-body';
import { returnPath } from '~/lib/return-path';

const MOST_BYTES = 4 * 1024;
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/**
 * Chooses the language of a browser in which nobody is signed in, and comes back to the page, without the choice where it cannot be
 * read. An account has its own setting.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return refuseForeign(localeOf(request.headers));
  const body = await readBody(request, MOST_BYTES);
  if (body === 'too-large') return backTo(null);
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const chosen = form.get('locale');
  return backTo(form.get('returnTo'), isLocale(chosen) ? chosen : undefined);
}

function refuseForeign(locale: Locale): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(plainPage(locale, sentenceOf(locale, 'FOREIGN_ORIGIN')), { status: 403, headers });
}

function backTo(returnTo: string | null, chosen?: Locale | undefined): Response {
  const headers = new Headers({ location: returnTo ? returnPath(returnTo) : '/', 'cache-control': 'no-store' });
  if (chosen) headers.set('set-cookie', cookieFor(chosen));
  return new Response(null, { status: 303, headers });
}

function cookieFor(locale: Locale): string {
  const secure = authEnv().siteUrl.startsWith('https:') ? '; Secure' : '';
  return `${localeCookie}=${locale}; Path=/; Max-Age=${MAX_AGE_SECONDS}; SameSite=Lax${secure}`;
}
