import 'server-only';
import { translator } from '@kit/messages';

/**
 * Sends a plain form's browser on to another site. Chromium holds every redirect after a form to `form-action`, which
 * allows this site alone, and a provider may redirect to further hosts nobody can list; so a page in between begins a
 * new navigation. It takes the form's place in the history. Other answers pass unchanged.
 */
export function leaveSite(answer: Response): Response {
  const location = answer.headers.get('location') ?? '';
  if (answer.status !== 303 || !/^https?:\/\//.test(location)) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('location');
  headers.set('refresh', `0; url=${location}`);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(pageFor(location), { status: 200, headers });
}

function pageFor(location: string): string {
  const label = asText(translator('en')('oauth.leaving', { host: new URL(location).host }));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${label}</title>
<p><a href="${asText(location)}">${label}</a></p>
</html>
`;
}

const asText = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
