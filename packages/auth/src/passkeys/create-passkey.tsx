'use client';

import type { Messages } from '@kit/messages';
import { Button } from '@kit/ui/button';
import { buttonStyles } from '@kit/ui/button-styles';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { useRef } from 'react';
import { PromptMessage } from '../ceremony/prompt-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useAddPasskey } from '../hooks/use-add-passkey';
import { usePasskeySupport } from '../hooks/use-passkey-support';
import { LatchDrawing } from './latch-drawing';
import type { PasskeysMessages } from './passkeys-translator';

export type CreatePasskeyProps = {
  text: Messages['createPasskey'];
  messages: PasskeysMessages;
  /** A path of this site, where the person goes with or without a passkey. */
  returnTo: string;
  /** What is left to who leaves it out, where nothing but mail is: that deserves a word. */
  leaves: 'code' | 'link' | null;
  /** Where a password is chosen instead, for who could have one and has none. */
  choosePassword: string | null;
};

/**
 * The step after a proof by mail: one button that creates a passkey, named by the server, and a way on without one.
 * A browser that cannot create any only has the way on.
 */
export function CreatePasskey({ messages, ...props }: CreatePasskeyProps) {
  const { text, returnTo } = props;
  const { status, error, run, cancel } = useAddPasskey();
  const unsupported = usePasskeySupport() === false;
  const button = useRef<HTMLButtonElement>(null);
  const busy = status === 'pending' || status === 'confirming' || status === 'success';

  const create = async () => {
    if (busy) return;
    const outcome = await run({});
    if (outcome.status === 'success') location.replace(returnTo);
  };

  return (
    <div data-slot="create-passkey">
      <LatchDrawing closed={status === 'success'} className="mb-7 w-26" />
      {unsupported ? (
        <p className="pb-5">{text.unsupported}</p>
      ) : (
        <Button
          ref={button}
          block
          variant="primary"
          icon={<PasskeyIcon />}
          pending={busy}
          aria-disabled={busy}
          className="noscript:hidden"
          onClick={create}
        >
          {text.create}
        </Button>
      )}
      <PromptMessage
        status={status}
        error={error && sentenceFor(error.code, messages.errors)}
        text={text}
        done={text.done}
        opener={button}
        onAbort={cancel}
      />
      <noscript>
        <p className="pt-2 text-14 text-ink-muted">{text.needsScript}</p>
      </noscript>
      <WaysOn {...props} unsupported={unsupported} />
    </div>
  );
}

type WaysOnProps = Omit<CreatePasskeyProps, 'messages'> & { unsupported: boolean };

/** How to go on without a passkey, and what is left then. */
function WaysOn({ text, returnTo, leaves, choosePassword, unsupported }: WaysOnProps) {
  const leave = unsupported ? text.continue : text.skip;
  const wayOn = choosePassword ? text.choosePassword : leaves ? text.skipAnyway : leave;
  return (
    <>
      {leaves && (
        <p className="pt-6 text-14 text-ink-muted">{leaves === 'code' ? text.skipWarning : text.skipWarningMail}</p>
      )}
      <a
        href={choosePassword ?? returnTo}
        className={buttonStyles({
          variant: unsupported ? 'primary' : 'secondary',
          block: true,
          className: 'mt-3',
        })}
      >
        {wayOn}
      </a>
      {choosePassword && (
        <a href={returnTo} className={buttonStyles({ variant: 'quiet', block: true, className: 'mt-2' })}>
          {text.skip}
        </a>
      )}
    </>
  );
}
