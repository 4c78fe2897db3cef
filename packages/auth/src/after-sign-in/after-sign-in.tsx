'use client';

import { createPasskeyAutomatically, signalAcceptedPasskeys, signalUserDetails } from '@kit/passkey/client/ceremonies';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { onMade } from '../ceremony/on-made';
import { isFirstPageOf } from './is-first-page-of';

export type AfterSignInProps = {
  /** The session that has just begun. */
  sessionId: string;
  /** Whether the server would let a passkey be made without a prompt. */
  upgrade: boolean;
  /** What offers a passkey, for where none can be made that way. */
  children: ReactNode;
};

/** Later than this, the offer would push away what somebody reads; the next page has it then. */
const soon = 2500;

/**
 * On the first page of a session: tells the device's own list what the account has, and makes a passkey without a prompt where
 * server and browser let it. Where they do not, the offer is there.
 */
export function AfterSignIn({ sessionId, upgrade, children }: AfterSignInProps) {
  const [offers, setOffers] = useState(!upgrade);
  const begun = useRef(false);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (!isFirstPageOf(sessionId)) return setOffers(true);
    signalAcceptedPasskeys();
    signalUserDetails();
    if (!upgrade) return;
    const since = Date.now();
    createPasskeyAutomatically().then(({ data, error }) => {
      if (data) onMade(data);
      setOffers(error !== null && Date.now() - since < soon);
    });
  }, [sessionId, upgrade]);

  return offers && children;
}
