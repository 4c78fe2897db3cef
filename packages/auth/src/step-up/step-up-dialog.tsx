'use client';

import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';
import { Divider } from '@kit/ui/divider';
import { Spinner } from '@kit/ui/spinner';
import { useMemo } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import { type PasskeysMessages, passkeysTranslator } from '../passkeys/passkeys-translator';
import { StepUpWithPasskey } from './step-up-with-passkey';
import { StepUpWithPassword } from './step-up-with-password';
import { useStepUpMethods } from './use-step-up-methods';

export type StepUpDialogProps = {
  open: boolean;
  messages: PasskeysMessages;
  locale: string;
  /** True once the person has confirmed, false when they closed the dialog. */
  onAnswer: (confirmed: boolean) => void;
};

/** "Confirm it's you": the account's own ways to show it, a passkey first, then the password. */
export function StepUpDialog({ open, messages, locale, onAnswer }: StepUpDialogProps) {
  const t = useMemo(() => passkeysTranslator(messages, locale), [messages, locale]);
  return (
    <Dialog
      open={open}
      onClose={() => onAnswer(false)}
      title={t('stepUp.title')}
      description={t('stepUp.explain')}
      actions={
        <Button variant="quiet" onClick={() => onAnswer(false)}>
          {t('stepUp.cancel')}
        </Button>
      }
    >
      <StepUpMethods messages={messages} locale={locale} onConfirmed={() => onAnswer(true)} />
    </Dialog>
  );
}

type StepUpMethodsProps = { messages: PasskeysMessages; locale: string; onConfirmed: () => void };

function StepUpMethods({ messages, locale, onConfirmed }: StepUpMethodsProps) {
  const t = useMemo(() => passkeysTranslator(messages, locale), [messages, locale]);
  const { methods, error, retry } = useStepUpMethods();
  const errors = { ...messages.errors, ...messages.stepUp.errors };

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
  const passkey = methods.includes('passkey');
  const password = methods.includes('password');
  if (!passkey && !password) return <p className="text-14">{t('stepUp.noMethod')}</p>;
  return (
    <div className="flex flex-col gap-4">
      {passkey && <StepUpWithPasskey t={t} errors={errors} onConfirmed={onConfirmed} />}
      {passkey && password && <Divider>{t('stepUp.or')}</Divider>}
      {password && <StepUpWithPassword t={t} errors={errors} first={!passkey} onConfirmed={onConfirmed} />}
    </div>
  );
}
