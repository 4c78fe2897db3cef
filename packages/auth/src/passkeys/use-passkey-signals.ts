'use client';

import { signalAcceptedPasskeys } from '@kit/passkey/client/ceremonies';
import { useEffect } from 'react';
import { onPasskeyChange } from '../ceremony/passkey-changes';

/**
 * Keeps the device's own list true: tells the browser which passkeys the account has when the list is opened, and after each change
 * made on this page. What may be told, and whether anything is, the server decides anew each time.
 */
export function usePasskeySignals(): void {
  useEffect(() => {
    signalAcceptedPasskeys();
    return onPasskeyChange(() => {
      signalAcceptedPasskeys();
    });
  }, []);
}
