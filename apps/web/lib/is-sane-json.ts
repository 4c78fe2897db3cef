const MOST_LEVELS = 64;

/**
 * Whether a body holds nothing that would break the machinery behind it: bytes that are no UTF-8, nesting deep enough
 * to exhaust the stack, or NUL, which PostgreSQL's text cannot hold. What is no JSON at all is the endpoint's to refuse.
 */
export function isSaneJson(body: Uint8Array<ArrayBuffer>): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return false;
  }
  return !text.includes('\0') && !/\\u0000/i.test(text) && depthOf(text) <= MOST_LEVELS;
}

/** The deepest nesting of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
}
