'use client';

import type { CodeSent } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { Divider } from '@kit/ui/divider';
import { Spinner } from '@kit/ui/spinner';
import { Fragment, useState } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import type { PasskeysMessages, PasskeysTranslator } from '../passkeys/passkeys-translator';
import { SendCode } from './send-code';
import { StepUpWithCode } from './step-up-with-code';
import { StepUpWithPasskey } from './step-up-with-passkey';
import { stepUpWithPasskeyText } from './step-up-with-passkey-text';
import { StepUpWithPassword } from './step-up-with-password';
import { useStepUpMethods } from './use-step-up-methods';

export type StepUpMethodsProps = { t: PasskeysTranslator; messages: PasskeysMessages; onConfirmed: () => void };

/** The ways to confirm, best first, none hiding a later one; once a code was mailed, the field for it and the way back. */
export function StepUpMethods({ t, messages, onConfirmed }: StepUpMethodsProps) {
  const { methods, error, retry } = useStepUpMethods();
  const [sent, setSent] = useState<CodeSent | null>(null);
  const [wentBack, setWentBack] = useState(false);
  const errors = { ...messages.errors, ...messages.stepUp.errors };
  const sendErrors = { ...errors, ...messages.stepUp.sendErrors };

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
      setSent(null);
      setWentBack(true);
    };
    return (
      <StepUpWithCode
        t={t}
        errors={errors}
        sendErrors={sendErrors}
        sent={sent}
        onSent={setSent}
        onConfirmed={onConfirmed}
        onOtherWay={methods.length > 1 ? leave : undefined}
      />
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {methods.map((method, index) => (
        <Fragment key={method}>
          {index > 0 && <Divider>{t('stepUp.or')}</Divider>}
          {method === 'passkey' && (
            <StepUpWithPasskey text={stepUpWithPasskeyText(messages)} onConfirmed={onConfirmed} />
          )}
          {method === 'password' && (
            <StepUpWithPassword t={t} errors={errors} first={index === 0} onConfirmed={onConfirmed} />
          )}
          {method === 'code' && (
            <SendCode t={t} errors={sendErrors} first={index === 0} focused={wentBack} onSent={setSent} />
          )}
        </Fragment>
      ))}
    </div>
  );
}
