'use client';

import { useSyncExternalStore } from 'react';
import { onMadeHere, passkeysMadeHere } from '../ceremony/passkeys-made-here';

const none: readonly string[] = [];

/** The ids of the passkeys made in this browser; none on the server and while hydrating. */
export function usePasskeysMadeHere(): readonly string[] {
  return useSyncExternalStore(onMadeHere, passkeysMadeHere, () => none);
}
