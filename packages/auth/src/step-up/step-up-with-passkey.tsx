'use client';

import type { PasskeyErrorCode, SteppedUp } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { useRef } from 'react';
import { PromptMessage } from '../ceremony/prompt-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useCeremony } from '../ceremony/use-ceremony';
import { stepUpWithPasskey } from './step-up-requests';
import type { StepUpWithPasskeyText } from './step-up-with-passkey-text';
import { useSetAside } from './use-set-aside';

export type StepUpWithPasskeyProps = {
  text: StepUpWithPasskeyText;
  /** Whether the person has gone on to another way. */
  setAside: boolean;
  onStart: () => void;
  onConfirmed: () => void;
};

/** Confirms with one of the account's own passkeys; the prompt opens on a click only. */
export function StepUpWithPasskey({ text, setAside, onStart, onConfirmed }: StepUpWithPasskeyProps) {
  const { status, error, run, cancel, reset } = useCeremony<void, SteppedUp, PasskeyErrorCode>(stepUpWithPasskey);
  const button = useRef<HTMLButtonElement>(null);
  useSetAside(setAside, reset);
  const waiting = status === 'pending';

  const confirm = async () => {
    if (waiting) return;
    onStart();
    const outcome = await run();
    if (outcome.status === 'success') onConfirmed();
  };

  return (
    <div data-slot="step-up-with-passkey">
      <Button
        ref={button}
        variant="primary"
        block
        autoFocus
        icon={<PasskeyIcon />}
        pending={waiting}
        className="noscript:hidden"
        onClick={confirm}
      >
        {text.label}
      </Button>
      <PromptMessage
        status={status}
        error={error && sentenceFor(error.code, text.errors)}
        text={text}
        opener={button}
        onAbort={cancel}
      />
      <noscript>
        <p className="text-14 text-ink-muted">{text.needsScript}</p>
      </noscript>
    </div>
  );
}
