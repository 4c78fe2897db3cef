'use client';

import { Button } from '@kit/ui/button';
import { type ReactNode, useId, useRef } from 'react';
import { PromptMessage } from '../ceremony/prompt-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { usePasskeySupport } from '../hooks/use-passkey-support';
import { useSignInWithPasskey } from '../hooks/use-sign-in-with-passkey';
import { goOn } from './go-on';
import type { SignInWithPasskeyText } from './sign-in-with-passkey-text';

export type SignInWithPasskeyProps = {
  text: SignInWithPasskeyText;
  /** A path of this site, where a successful sign-in goes. */
  returnTo: string;
  /** Primary where this browser signed in by passkey before, or where there is no other way. */
  variant?: 'primary' | 'secondary';
  /** Made by the server, so that the page does not ship the whole set. */
  icon: ReactNode;
  /** The `id` of what says more of this way, among `children`. */
  describedBy?: string | undefined;
  /** Stands below the button. */
  children?: ReactNode;
};

/**
 * "Sign in with a passkey": opens the browser's prompt on a click, says meanwhile what to look for and lets the person
 * stop; a cancel returns quietly, a failure has its sentence. A browser that cannot is told so, and the button stays, as it does
 * without JavaScript: it is the first way here, and what it lacks stands below it.
 */
export function SignInWithPasskey({
  text,
  returnTo,
  variant = 'secondary',
  icon,
  describedBy,
  children,
}: SignInWithPasskeyProps) {
  const { status, error, run, cancel } = useSignInWithPasskey();
  const support = usePasskeySupport();
  const unsupported = support === false;
  const button = useRef<HTMLButtonElement>(null);
  const reason = useId();
  const needs = useId();
  const description = unsupported ? reason : describedBy;
  const busy = status === 'pending' || status === 'success';

  const signIn = async () => {
    if (busy || unsupported) return;
    const outcome = await run();
    if (outcome.status === 'success') goOn(returnTo);
  };

  return (
    <div data-slot="sign-in-with-passkey">
      <Button
        ref={button}
        block
        variant={variant}
        icon={icon}
        pending={busy}
        unavailable={unsupported}
        aria-disabled={busy || unsupported || undefined}
        aria-describedby={support === null ? `${describedBy ?? ''} ${needs}` : description}
        className="needs-script"
        onClick={signIn}
      >
        {text.label}
      </Button>
      {children}
      {unsupported && (
        <p id={reason} className="pt-2 text-14 text-ink-muted">
          {text.unsupported}
        </p>
      )}
      <PromptMessage
        status={status}
        error={error && sentenceFor(error.code, text.errors)}
        text={text}
        done={text.success}
        opener={button}
        onAbort={cancel}
      />
      <noscript>
        <p id={needs} className="pt-2 text-14 text-ink-muted">
          {text.needsScript}
        </p>
      </noscript>
    </div>
  );
}
