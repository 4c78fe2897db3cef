'use client';

import { SubmitButton } from '@kit/ui/submit-button';
import { type MouseEvent, useEffect, useState } from 'react';

const PAUSE_SECONDS = 30;

/** Sends the mail again, after a pause that it counts down. Without JavaScript it is ready at once and the server paces. */
export function ResendButton({ text }: { text: { ready: string; waiting: string } }) {
  const [left, setLeft] = useState(0);

  useEffect(() => {
    setLeft(PAUSE_SECONDS);
    const tick = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(tick);
  }, []);

  // Never `disabled`: that would take the focus away from who just pressed it.
  const press = (event: MouseEvent) => {
    if (left > 0) event.preventDefault();
    else setTimeout(() => setLeft(PAUSE_SECONDS), 1000);
  };

  return (
    <SubmitButton
      variant="secondary"
      block
      aria-disabled={left > 0 || undefined}
      className="tabular-nums aria-disabled:cursor-not-allowed aria-disabled:bg-surface-sunken aria-disabled:text-ink-muted"
      onClick={press}
    >
      {left > 0 ? text.waiting.replace('{seconds}', String(left)) : text.ready}
    </SubmitButton>
  );
}
