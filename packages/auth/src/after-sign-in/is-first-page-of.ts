const key = 'latchkey-session';

/** Whether this browser shows the first page of a session; remembers that it did. No, where nothing can be remembered. */
export function isFirstPageOf(sessionId: string): boolean {
  try {
    if (localStorage.getItem(key) === sessionId) return false;
    localStorage.setItem(key, sessionId);
    return true;
  } catch {
    return false;
  }
}
