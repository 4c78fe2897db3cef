'use client';

import type { CodeSent, PasskeyErrorCode } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { useEffect, useState } from 'react';
import { CeremonyMessage } from '../ceremony/ceremony-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useCeremony } from '../ceremony/use-ceremony';
import type { PasskeysTranslator } from '../passkeys/passkeys-translator';
import { sendStepUpCode } from './step-up-requests';

const pauseSeconds = 30;

export type SendAnotherProps = {
  t: PasskeysTranslator;
  errors: Record<string, string>;
  onSent: (sent: CodeSent) => void;
  onOtherWay?: (() => void) | undefined;
};

/** "Send another", after a pause that it counts down, and the way back to the other ways. */
export function SendAnother({ t, errors, onSent, onOtherWay }: SendAnotherProps) {
  const { status, error, run } = useCeremony<void, CodeSent, PasskeyErrorCode>(sendStepUpCode, null);
  const [left, setLeft] = useState(pauseSeconds);

  useEffect(() => {
    const tick = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(tick);
  }, []);

  const send = async () => {
    if (left > 0 || status === 'pending') return;
    const outcome = await run();
    if (outcome.status !== 'success') return;
    setLeft(pauseSeconds);
    onSent(outcome.data);
  };

  return (
    <>
      <div className="-mx-3 flex flex-wrap justify-between gap-x-2 pt-2">
        <Button
          variant="quiet"
          size="compact"
          className="tabular-nums aria-disabled:text-ink-muted"
          aria-disabled={left > 0 || status === 'pending' || undefined}
          pending={status === 'pending'}
          onClick={send}
        >
          {left > 0 ? t('stepUp.sendAnotherIn', { seconds: left }) : t('stepUp.sendAnother')}
        </Button>
        {onOtherWay && (
          <Button variant="quiet" size="compact" onClick={onOtherWay}>
            {t('stepUp.otherWay')}
          </Button>
        )}
      </div>
      <CeremonyMessage
        error={error && sentenceFor(error.code, errors)}
        notice={status === 'success' ? t('stepUp.sentAnother') : null}
      />
    </>
  );
}
