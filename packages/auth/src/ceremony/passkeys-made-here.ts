const key = 'latchkey-passkeys-here';
const most = 50;
const none: readonly string[] = [];

const listeners = new Set<() => void>();
let cached: { raw: string | null; ids: readonly string[] } = { raw: null, ids: none };

/** The ids of the passkeys that were made in this browser, as far as it remembers; the same array until that changes. */
export function passkeysMadeHere(): readonly string[] {
  const raw = read();
  if (raw !== cached.raw) cached = { raw, ids: parse(raw) };
  return cached.ids;
}

/** Remembers that a passkey was made in this browser, by its own device. Says nothing where a browser keeps nothing. */
export function rememberMadeHere({ id, attachment }: { id: string; attachment: string | null }): void {
  if (attachment !== 'platform' || passkeysMadeHere().includes(id)) return;
  try {
    localStorage.setItem(key, JSON.stringify([...passkeysMadeHere(), id].slice(-most)));
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

/** Hears of every change in this page until the returned function is called. */
export function onMadeHere(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parse(raw: string | null): readonly string[] {
  try {
    const ids: unknown = JSON.parse(raw ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : none;
  } catch {
    return none;
  }
}
