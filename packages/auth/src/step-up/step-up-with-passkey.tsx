'use client';

import type { PasskeyErrorCode, SteppedUp } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { useRef } from 'react';
import { CeremonyMessage } from '../ceremony/ceremony-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useCeremony } from '../ceremony/use-ceremony';
import type { PasskeysTranslator } from '../passkeys/passkeys-translator';
import { stepUpWithPasskey } from './step-up-requests';

export type StepUpWithPasskeyProps = {
  t: PasskeysTranslator;
  errors: Record<string, string>;
  onConfirmed: () => void;
};

/** Confirms with one of the account's own passkeys; the prompt opens on a click only (43, 54). */
export function StepUpWithPasskey({ t, errors, onConfirmed }: StepUpWithPasskeyProps) {
  const { status, error, run, cancel } = useCeremony<void, SteppedUp, PasskeyErrorCode>(stepUpWithPasskey, null);
  const button = useRef<HTMLButtonElement>(null);
  const waiting = status === 'pending';

  const confirm = async () => {
    if (waiting) return;
    const outcome = await run();
    if (outcome.status === 'success') onConfirmed();
  };

  const abort = () => {
    button.current?.focus();
    cancel();
  };

  return (
    <div>
      <Button ref={button} variant="primary" block autoFocus icon={<PasskeyIcon />} pending={waiting} onClick={confirm}>
        {t('stepUp.usePasskey')}
      </Button>
      <CeremonyMessage
        error={error && sentenceFor(error.code, errors)}
        notice={waiting ? t('stepUp.waiting') : status === 'cancelled' ? t('stepUp.cancelled') : null}
        action={
          waiting && (
            <Button variant="quiet" size="compact" onClick={abort}>
              {t('stepUp.abort')}
            </Button>
          )
        }
      />
    </div>
  );
}
