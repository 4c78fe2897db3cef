import { directionOf, type Locale } from '@kit/messages';

/** A page of one line, for a plain form whose answer has no page of the site; where it is a link it leads to `href`. */
export function plainPage(locale: Locale, line: string, href?: string): string {
  const text = asText(line);
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${text}</title>
<p>${href === undefined ? text : `<a href="${asText(href)}">${text}</a>`}</p>
</html>
`;
}

const asText = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
