'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether this browser has WebAuthn; null on the server and while hydrating, when nobody knows yet. So a page never
 * flashes an explanation that does not apply.
 */
export function usePasskeySupport(): boolean | null {
  return useSyncExternalStore(
    never,
    () => typeof globalThis.PublicKeyCredential === 'function',
    () => null,
  );
}
