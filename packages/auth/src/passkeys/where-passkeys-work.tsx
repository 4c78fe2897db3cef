'use client';

import type { ReactNode } from 'react';
import { usePasskeySupport } from '../hooks/use-passkey-support';

/** Shows its contents where the browser has said that it can use passkeys: never without JavaScript, nor before it is there. */
export function WherePasskeysWork({ children }: { children: ReactNode }) {
  return usePasskeySupport() === true && children;
}
