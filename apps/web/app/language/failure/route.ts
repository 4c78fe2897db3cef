import { directionOf, localeOf, messagesOf } from '@kit/messages';

/** What the page for a failure says, in the language of the visit: that page has no server to translate it. */
export function GET(request: Request): Response {
  const locale = localeOf(request.headers);
  const said = { text: messagesOf(locale).failure, lang: locale, dir: directionOf(locale) };
  return Response.json(said, { headers: { 'cache-control': 'no-store' } });
}
