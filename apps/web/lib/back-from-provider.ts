import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { sessionCookie } from '@kit/better-auth/options';

const CALLBACK = /^\/api\/auth\/callback\/[^/]+$/;

/** Whether a browser, and no script, is asking: it came back from a provider of accounts elsewhere. */
export function isBackFromProvider(request: Request): boolean {
  return request.method === 'GET' && CALLBACK.test(new URL(request.url).pathname);
}

/**
 * What a person gets who comes back from a provider: the next page, or a sentence; never JSON. Where the trip began is not known
 * here, so the sentence is on the sign-in page, or on the security page for whoever seems signed in: the sign-in page would send
 * them on. A provider that is off is a page that does not exist.
 */
export function backFromProvider(request: Request, answer: Response): Response {
  if (answer.status < 400 || answer.status === 404) return answer;
  const provider = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const error = answer.status === 429 ? 'limited' : answer.status >= 500 ? 'down' : 'failed';
  const page = hasSessionCookie(request) ? '/settings/security' : '/auth/sign-in';
  const headers = new Headers({ location: `${page}?${new URLSearchParams({ error, provider })}` });
  headers.set('cache-control', 'no-store');
  return new Response(null, { status: 303, headers });
}

/** The store may be what does not answer, so the cookie has to do. */
function hasSessionCookie(request: Request): boolean {
  const name = sessionCookie(authEnv().siteUrl);
  const cookies = (request.headers.get('cookie') ?? '').split(/; */);
  return cookies.some((pair) => pair.startsWith(`${name}=`) && pair.length > name.length + 1);
}
