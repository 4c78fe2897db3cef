'use client';

import { signalUserDetails } from '@kit/passkey/client/ceremonies';
import { useEffect } from 'react';

const signal = () => {
  signalUserDetails();
};

/** Tells the browser the account's name and address once a form of this page that changes them was taken (`formtaken`). */
export function SignalUserDetails() {
  useEffect(() => {
    document.addEventListener('formtaken', signal);
    return () => document.removeEventListener('formtaken', signal);
  }, []);
  return null;
}
