const prefix = 'latchkey-passkey-sent.';
/** No challenge lives longer (`challengeLifetime`), so nothing that was sent before is still accepted. */
const longest = 15 * 60_000;

/**
 * Remembers, for every tab and beyond a reload, that a new passkey was sent to the server: it may be stored whether or not the answer
 * arrives. Answers how to forget it, once the server has said what became of it.
 */
export const rememberSent = (credentialId: string): (() => void) => {
  const key = prefix + credentialId;
  try {
    localStorage.setItem(key, String(Date.now()));
    return () => localStorage.removeItem(key);
  } catch {
    // Where a browser keeps nothing, nothing is signalled either.
    return () => {};
  }
};

/**
 * Whether it is known of every passkey this browser sent lately what became of it, the server having these. A page that was left, or
 * an answer that was lost, leaves one that the server may be at work on still. Throws where a browser keeps nothing.
 */
export const areSentSettled = (stored: string[]): boolean => {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  const sent = keys.filter((key) => key.startsWith(prefix));
  const isRecent = (key: string) => Math.abs(Date.now() - Number(localStorage.getItem(key))) <= longest;
  const settled = sent.filter((key) => stored.includes(key.slice(prefix.length)) || !isRecent(key));
  for (const key of settled) localStorage.removeItem(key);
  return settled.length === sent.length;
};
