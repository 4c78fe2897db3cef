const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/**
 * The status that refuses a request no part of the app could answer, or null. Next answers each of these with 500.
 * @param {{ method?: string | undefined, url?: string | undefined }} request
 * @returns {400 | 404 | 405 | null}
 */
export function screenRequest({ method = 'GET', url = '/' }) {
  if (!METHODS.has(method)) return 405;
  if (!/^\/(?![/\\])/.test(url)) return 400;
  const path = url.split('?')[0] ?? '/';
  try {
    if (decodeURIComponent(path).includes('\0')) return 400;
  } catch {
    return 400;
  }
  // The framework's own error pages are no addresses.
  return /^\/_(?!next\/)/.test(path) ? 404 : null;
}

/**
 * Whether a client's `next-router-state-tree` is what Next's own client would send; anything else ends in a 500.
 * @param {string | string[] | undefined} header
 */
export function isRouterState(header) {
  if (typeof header !== 'string') return false;
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}
