'use client';

import { SubmitButton } from '@kit/ui/submit-button';
import { useEffect, useState } from 'react';

const PAUSE_SECONDS = 30;

/** Sends the mail again, after a pause that it counts down. Without JavaScript it is ready at once and the server paces. */
export function ResendButton({ text }: { text: { ready: string; waiting: string } }) {
  const [left, setLeft] = useState(0);

  useEffect(() => {
    setLeft(PAUSE_SECONDS);
    const tick = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(tick);
  }, []);

  return (
    <SubmitButton
      variant="secondary"
      block
      disabled={left > 0}
      className="tabular-nums"
      onClick={() => setTimeout(() => setLeft(PAUSE_SECONDS), 1000)}
    >
      {left > 0 ? text.waiting.replace('{seconds}', String(left)) : text.ready}
    </SubmitButton>
  );
}
