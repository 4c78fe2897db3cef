/** Addresses of this site that show nothing: the API, and what only forms post to. */
const NO_PAGE = /^\/api(\/|$)|^\/auth\/sign-out\/?$|\/submit\/?$/i;
const PROBE = 'http://site.invalid';

/** The path of this site that `value` names, or `/home`: never another site, never what is no page. */
export function returnPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 1024 || !value.startsWith('/') || hasAmbiguousCharacter(value)) {
    return '/home';
  }
  if (!URL.canParse(value, PROBE)) return '/home';
  const { origin, pathname, search, hash } = new URL(value, PROBE);
  if (origin !== PROBE || pathname.startsWith('//') || NO_PAGE.test(pathname)) return '/home';
  return `${pathname}${search}${hash}`;
}

// Browsers read a backslash as a slash and drop tabs and line breaks, which would turn a path into a host.
function hasAmbiguousCharacter(value: string): boolean {
  return [...value].some((character) => character === '\\' || character <= ' ' || character === '\x7f');
}
