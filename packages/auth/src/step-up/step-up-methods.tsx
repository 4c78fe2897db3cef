'use client';

import { Button } from '@kit/ui/button';
import { Spinner } from '@kit/ui/spinner';
import { useState } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import type { PasskeysMessages, PasskeysTranslator } from '../passkeys/passkeys-translator';
import type { SentCode } from './sent-code';
import { StepUpChoices } from './step-up-choices';
import { stepUpErrors } from './step-up-errors';
import { StepUpWithCode } from './step-up-with-code';
import { useStepUpMethods } from './use-step-up-methods';

export type StepUpMethodsProps = {
  t: PasskeysTranslator;
  messages: PasskeysMessages;
  /** Where mails arrive while developing. */
  outbox: string | undefined;
  /** The code that is on its way, if any. */
  sent: SentCode | null;
  onSent: (sent: SentCode | null) => void;
  onConfirmed: () => void;
};

/** The ways to confirm, best first, none hiding a later one; once a code was mailed, the field for it and the way back. */
export function StepUpMethods({ t, messages, outbox, sent, onSent, onConfirmed }: StepUpMethodsProps) {
  const { methods, error, retry } = useStepUpMethods();
  const [wentBack, setWentBack] = useState(false);
  const { code: codeErrors, sendCode: sendErrors } = stepUpErrors(messages);

  if (error) {
    return (
      <div role="alert" className="flex flex-col items-start gap-3 text-14">
        <p>{sentenceFor(error.code, messages.errors)}</p>
        <Button size="compact" onClick={retry}>
          {t('stepUp.tryAgain')}
        </Button>
      </div>
    );
  }
  if (!methods) {
    return (
      <p role="status" className="flex min-h-11 items-center gap-2 text-14 text-ink-muted">
        <Spinner /> {t('stepUp.loading')}
      </p>
    );
  }
  if (methods.length === 0) return <p className="text-14">{t('stepUp.noMethod')}</p>;
  if (sent) {
    const leave = () => {
      onSent(null);
      setWentBack(true);
    };
    return (
      <StepUpWithCode
        t={t}
        errors={codeErrors}
        sendErrors={sendErrors}
        sent={sent}
        outbox={outbox}
        onSent={onSent}
        onConfirmed={onConfirmed}
        onOtherWay={methods.length > 1 ? leave : undefined}
      />
    );
  }
  return (
    <StepUpChoices
      t={t}
      messages={messages}
      methods={methods}
      wentBack={wentBack}
      onSent={onSent}
      onConfirmed={onConfirmed}
    />
  );
}
