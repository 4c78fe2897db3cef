import 'server-only';
import { localeOf, translator } from '@kit/messages';
import { plainPage } from './plain-page';

/**
 * Sends a plain form's browser on to another site. Chromium holds every redirect after a form to `form-action`, which
 * allows this site alone, and a provider may redirect to further hosts nobody can list; so a page in between begins a
 * new navigation. It takes the form's place in the history, in the language of `request`. Other answers pass unchanged.
 */
export function leaveSite(answer: Response, request: Request): Response {
  const location = answer.headers.get('location') ?? '';
  if (answer.status !== 303 || !/^https?:\/\//.test(location)) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('location');
  headers.set('refresh', `0; url=${location}`);
  headers.set('content-type', 'text/html; charset=utf-8');
  const locale = localeOf(request.headers);
  const line = translator(locale)('oauth.leaving', { host: new URL(location).host });
  return new Response(plainPage(locale, line, location), { status: 200, headers });
}
