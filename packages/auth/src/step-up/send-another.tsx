'use client';

import type { CodeSent, PasskeyErrorCode } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { useEffect, useState } from 'react';
import { CeremonyMessage } from '../ceremony/ceremony-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useCeremony } from '../ceremony/use-ceremony';
import type { PasskeysTranslator } from '../passkeys/passkeys-translator';
import type { SentCode } from './sent-code';
import { sendStepUpCode } from './step-up-requests';

const pauseSeconds = 30;
const pauseLeft = (sentAt: number) => Math.max(0, pauseSeconds - Math.floor((Date.now() - sentAt) / 1000));

export type SendAnotherProps = {
  t: PasskeysTranslator;
  errors: Record<string, string>;
  /** When the last one was sent, in milliseconds. */
  sentAt: number;
  onSent: (sent: SentCode) => void;
  onOtherWay?: (() => void) | undefined;
};

/** "Send another", after a pause that it counts down, and the way back to the other ways. */
export function SendAnother({ t, errors, sentAt, onSent, onOtherWay }: SendAnotherProps) {
  const { status, error, run } = useCeremony<void, CodeSent, PasskeyErrorCode>(sendStepUpCode);
  const [left, setLeft] = useState(() => pauseLeft(sentAt));

  useEffect(() => {
    const tick = setInterval(() => setLeft(pauseLeft(sentAt)), 1000);
    return () => clearInterval(tick);
  }, [sentAt]);

  const send = async () => {
    if (left > 0 || status === 'pending') return;
    const outcome = await run();
    if (outcome.status !== 'success') return;
    setLeft(pauseSeconds);
    onSent({ ...outcome.data, sentAt: Date.now() });
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
