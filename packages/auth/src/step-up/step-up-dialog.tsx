'use client';

import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';
import { useMemo } from 'react';
import { type PasskeysMessages, passkeysTranslator } from '../passkeys/passkeys-translator';
import { StepUpMethods } from './step-up-methods';

export type StepUpDialogProps = {
  open: boolean;
  messages: PasskeysMessages;
  locale: string;
  /** True once the person has confirmed, false when they closed the dialog. */
  onAnswer: (confirmed: boolean) => void;
};

/** "Confirm it's you": the account's own ways to show it, a passkey first, then the password, then a code by mail. */
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
      <StepUpMethods t={t} messages={messages} onConfirmed={() => onAnswer(true)} />
    </Dialog>
  );
}
