import type { Passkey } from '@kit/passkey/client/ceremonies';

export type PasskeyChange = { type: 'added' | 'renamed'; passkey: Passkey } | { type: 'removed'; id: string };

const listeners = new Set<(change: PasskeyChange) => void>();

/** Tells every list on the page what has just been changed on the server. */
export function announcePasskeyChange(change: PasskeyChange): void {
  for (const listener of listeners) listener(change);
}

/** Hears of every change until the returned function is called. */
export function onPasskeyChange(listener: (change: PasskeyChange) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The list after a change, in the order it had; a new passkey comes last, and never twice. */
export function applyPasskeyChange(list: readonly Passkey[], change: PasskeyChange): Passkey[] {
  switch (change.type) {
    case 'added':
      return [...list.filter(({ id }) => id !== change.passkey.id), change.passkey];
    case 'renamed':
      return list.map((passkey) => (passkey.id === change.passkey.id ? change.passkey : passkey));
    case 'removed':
      return list.filter(({ id }) => id !== change.id);
  }
}
