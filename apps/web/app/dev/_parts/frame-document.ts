/**
 * A mail as a frame of our pages may show it. Its links lead the whole page on. Our policy lets in style sheets that carry
 * the page's nonce and no style attribute, so what the parts of a mail carry becomes rules of such a sheet; they come before
 * the mail's own, which is meant to win.
 */
export function frameDocument(html: string, nonce: string): string {
  const rules: string[] = [];
  // Markup is ours and text is escaped in it, so nothing but an attribute looks like this.
  const body = html.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const declarations = style.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return ` data-style="${rules.push(declarations) - 1}"`;
  });
  const sheet = rules.map((declarations, index) => `[data-style="${index}"]{${declarations}}`).join('\n');
  return body
    .replace('<head>', `<head><base target="_top"><style>${sheet}</style>`)
    .replaceAll('<style>', `<style nonce="${nonce}">`);
}
