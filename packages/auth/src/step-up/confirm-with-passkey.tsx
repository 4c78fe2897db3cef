'use client';

import { useEffect, useState } from 'react';
import { StepUpWithPasskey } from './step-up-with-passkey';
import type { StepUpWithPasskeyText } from './step-up-with-passkey-text';

export type ConfirmWithPasskeyProps = {
  text: StepUpWithPasskeyText;
  /** A path of this site, where the person goes on. */
  returnTo: string;
};

/** The passkey button of a page that asks "Confirm it's you". The forms beside it begin afresh when it is pressed, and it when one of them is sent. */
export function ConfirmWithPasskey({ text, returnTo }: ConfirmWithPasskeyProps) {
  const [setAside, leave] = useState(false);

  useEffect(() => {
    const sent = () => leave(true);
    document.addEventListener('submit', sent);
    return () => document.removeEventListener('submit', sent);
  }, []);

  const start = () => {
    leave(false);
    for (const form of document.forms) form.reset();
  };

  return (
    <StepUpWithPasskey text={text} setAside={setAside} onStart={start} onConfirmed={() => location.assign(returnTo)} />
  );
}
