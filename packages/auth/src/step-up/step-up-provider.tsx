'use client';

import type { Locale } from '@kit/messages';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { ConfirmIdentity } from '../ceremony/perform-with-step-up';
import type { PasskeysMessages } from '../passkeys/passkeys-translator';
import { StepUpContext } from './step-up-context';
import type { StepUpDialog } from './step-up-dialog';
import { StepUpNotLoaded } from './step-up-not-loaded';

export type StepUpProviderProps = {
  messages: PasskeysMessages;
  locale: Locale;
  /** Where mails arrive while developing; leave out in production. */
  outbox?: string | undefined;
  children: ReactNode;
};

/**
 * Lets every hook below it ask "Confirm it's you" when the server wants a recent sign-in. Mount it once, around the
 * settings; its dialog is fetched when it is first needed, and where that fails a sentence says so.
 */
export function StepUpProvider({ messages, locale, outbox, children }: StepUpProviderProps) {
  const [open, setOpen] = useState(false);
  const [Dialog, setDialog] = useState<typeof StepUpDialog | 'not-loaded' | null>(null);
  const pending = useRef<((confirmed: boolean) => void) | null>(null);

  const answer = useCallback((confirmed: boolean) => {
    pending.current?.(confirmed);
    pending.current = null;
    setOpen(false);
  }, []);

  const load = useCallback(async () => {
    const loaded = await import('./step-up-dialog').catch(() => null);
    setDialog(() => loaded?.StepUpDialog ?? 'not-loaded');
  }, []);

  const confirmIdentity = useCallback<ConfirmIdentity>(
    (signal) => {
      pending.current?.(false);
      setOpen(true);
      load();
      const leave = () => answer(false);
      signal.addEventListener('abort', leave);
      return new Promise<boolean>((resolve) => {
        pending.current = resolve;
      }).finally(() => signal.removeEventListener('abort', leave));
    },
    [answer, load],
  );

  return (
    <StepUpContext value={confirmIdentity}>
      {children}
      {Dialog === 'not-loaded' && (
        <StepUpNotLoaded open={open} text={messages.stepUp} onRetry={load} onClose={() => answer(false)} />
      )}
      {Dialog && Dialog !== 'not-loaded' && (
        <Dialog open={open} messages={messages} locale={locale} outbox={outbox} onAnswer={answer} />
      )}
    </StepUpContext>
  );
}
