'use client';

import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import type { ConfirmIdentity } from '../ceremony/perform-with-step-up';
import type { PasskeysMessages } from '../passkeys/passkeys-translator';
import { StepUpContext } from './step-up-context';

const StepUpDialog = lazy(() => import('./step-up-dialog').then((module) => ({ default: module.StepUpDialog })));

export type StepUpProviderProps = { messages: PasskeysMessages; locale: string; children: ReactNode };

/**
 * Lets every hook below it ask "Confirm it's you" when the server wants a recent sign-in. Mount it once, around the
 * settings; its dialog is fetched when it is first needed.
 */
export function StepUpProvider({ messages, locale, children }: StepUpProviderProps) {
  const [dialog, setDialog] = useState<'unused' | 'open' | 'closed'>('unused');
  const pending = useRef<((confirmed: boolean) => void) | null>(null);

  const answer = useCallback((confirmed: boolean) => {
    pending.current?.(confirmed);
    pending.current = null;
    setDialog('closed');
  }, []);

  const confirmIdentity = useCallback<ConfirmIdentity>(
    (signal) => {
      pending.current?.(false);
      setDialog('open');
      const leave = () => answer(false);
      signal.addEventListener('abort', leave);
      return new Promise<boolean>((resolve) => {
        pending.current = resolve;
      }).finally(() => signal.removeEventListener('abort', leave));
    },
    [answer],
  );

  return (
    <StepUpContext value={confirmIdentity}>
      {children}
      {dialog !== 'unused' && (
        <Suspense>
          <StepUpDialog open={dialog === 'open'} messages={messages} locale={locale} onAnswer={answer} />
        </Suspense>
      )}
    </StepUpContext>
  );
}
