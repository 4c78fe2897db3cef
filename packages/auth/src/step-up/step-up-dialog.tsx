'use client';

import type { Locale } from '@kit/messages';
import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';
import { useMemo, useState } from 'react';
import { type PasskeysMessages, passkeysTranslator } from '../passkeys/passkeys-translator';
import { type SentCode, secondsLeft } from './sent-code';
import { StepUpMethods } from './step-up-methods';

export type StepUpDialogProps = {
  open: boolean;
  messages: PasskeysMessages;
  locale: Locale;
  /** Where mails arrive while developing. */
  outbox?: string | undefined;
  /** True once the person has confirmed, false when they closed the dialog. */
  onAnswer: (confirmed: boolean) => void;
};

/**
 * "Confirm it's you": the account's own ways to show it, a passkey first, then the password, then a code by mail. A code
 * that was sent is asked for again while it is good: who looks for it elsewhere may close the dialog meanwhile.
 */
export function StepUpDialog({ open, messages, locale, outbox, onAnswer }: StepUpDialogProps) {
  const t = useMemo(() => passkeysTranslator(messages, locale), [messages, locale]);
  const [sent, setSent] = useState<SentCode | null>(null);

  const confirmed = () => {
    setSent(null);
    onAnswer(true);
  };

  return (
    <Dialog
      open={open}
      closedBy="closerequest"
      onClose={() => onAnswer(false)}
      title={t('stepUp.title')}
      description={t('stepUp.explain')}
      actions={
        <Button variant="quiet" onClick={() => onAnswer(false)}>
          {t('stepUp.cancel')}
        </Button>
      }
    >
      <StepUpMethods
        t={t}
        messages={messages}
        outbox={outbox}
        sent={sent && secondsLeft(sent) > 0 ? sent : null}
        onSent={setSent}
        onConfirmed={confirmed}
      />
    </Dialog>
  );
}
