'use client';

import { Button } from '@kit/ui/button';
import { cn } from '@kit/ui/cn';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { type FormEvent, useRef, useState } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import { useCeremony } from '../ceremony/use-ceremony';
import type { PasskeysTranslator } from '../passkeys/passkeys-translator';
import { SendAnother } from './send-another';
import { type SentCode, secondsLeft } from './sent-code';
import { stepUpWithCode } from './step-up-requests';

export type StepUpWithCodeProps = {
  t: PasskeysTranslator;
  errors: Record<string, string>;
  sendErrors: Record<string, string>;
  /** The code that is on its way. */
  sent: SentCode;
  /** Where mails arrive while developing. */
  outbox: string | undefined;
  onSent: (sent: SentCode) => void;
  onConfirmed: () => void;
  /** Leads back to the other ways, where there are any. */
  onOtherWay?: (() => void) | undefined;
};

/** Confirms with the code that was mailed: says where it went, and lets it be sent again after a while. */
export function StepUpWithCode(props: StepUpWithCodeProps) {
  const { t, errors, sendErrors, sent, outbox, onSent, onConfirmed, onOtherWay } = props;
  const { status, error, run, reset } = useCeremony(stepUpWithCode);
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = input.current?.value.trim() ?? '';
    setMissing(!code);
    if (code && status !== 'pending') {
      const outcome = await run({ code });
      if (outcome.status === 'success') return onConfirmed();
    }
    input.current?.focus();
    input.current?.select();
  };

  const begin = (again: SentCode) => {
    reset();
    setMissing(false);
    if (input.current) input.current.value = '';
    input.current?.focus();
    onSent(again);
  };

  const refused = error && sentenceFor(error.code, errors);
  const minutes = Math.max(1, Math.ceil(secondsLeft(sent) / 60));
  return (
    <form onSubmit={confirm} noValidate>
      <Field
        name="code"
        label={t('stepUp.code')}
        hint={t('stepUp.codeSent', { address: sent.sentTo, minutes })}
        error={(missing ? t('stepUp.codeMissing') : refused) ?? undefined}
      >
        <Input
          ref={input}
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={16}
          autoFocus
          className="text-20 tabular-nums tracking-[0.2em]"
        />
      </Field>
      <Button type="submit" block variant="primary" pending={status === 'pending'}>
        {t('stepUp.useCode')}
      </Button>
      {outbox && (
        <a href={outbox} target="_blank" rel="noopener" className={cn(standingLinkStyles, 'mt-2 text-14')}>
          {t('stepUp.openOutbox')}
        </a>
      )}
      <SendAnother t={t} errors={sendErrors} sentAt={sent.sentAt} onSent={begin} onOtherWay={onOtherWay} />
    </form>
  );
}
