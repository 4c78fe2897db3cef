/** The path of this site that `value` names, also as a whole address, or `fallback`: never another site. */
export function sitePath(value: string | undefined, siteUrl: string, fallback: string): string {
  const { origin } = new URL(siteUrl);
  if (!value || value.length > 1024 || !URL.canParse(value, origin)) return fallback;
  const url = new URL(value, origin);
  // A path that begins with two slashes would name a host when it stands alone.
  if (url.origin !== origin || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
