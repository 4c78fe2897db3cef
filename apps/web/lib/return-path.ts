const PROBE = 'http://site.invalid';

/** The path of this site that `value` names, or `/home`: never another site, never our own API. */
export function returnPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 1024 || !value.startsWith('/') || hasAmbiguousCharacter(value)) {
    return '/home';
  }
  if (!URL.canParse(value, PROBE)) return '/home';
  const { origin, pathname, search, hash } = new URL(value, PROBE);
  if (origin !== PROBE || pathname.startsWith('//') || pathname === '/api' || pathname.startsWith('/api/'))
    return '/home';
  return `${pathname}${search}${hash}`;
}

// Browsers read a backslash as a slash and drop tabs and line breaks, which would turn a path into a host.
function hasAmbiguousCharacter(value: string): boolean {
  return [...value].some((character) => character === '\\' || character <= ' ' || character === '\x7f');
}
