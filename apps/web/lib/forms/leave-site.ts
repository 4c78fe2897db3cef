import 'server-only';
import { directionOf, type Locale, localeOf, translator } from '@kit/messages';

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
  return new Response(pageFor(location, localeOf(request.headers)), { status: 200, headers });
}

function pageFor(location: string, locale: Locale): string {
  const label = asText(translator(locale)('oauth.leaving', { host: new URL(location).host }));
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${label}</title>
<p><a href="${asText(location)}">${label}</a></p>
</html>
`;
}

const asText = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
