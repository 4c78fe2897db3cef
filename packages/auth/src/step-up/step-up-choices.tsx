'use client';

import type { StepUpMethod } from '@kit/passkey/client/ceremonies';
import { Divider } from '@kit/ui/divider';
import { Fragment, useState } from 'react';
import type { PasskeysMessages, PasskeysTranslator } from '../passkeys/passkeys-translator';
import { SendCode } from './send-code';
import type { SentCode } from './sent-code';
import { stepUpErrors } from './step-up-errors';
import { StepUpWithPasskey } from './step-up-with-passkey';
import { stepUpWithPasskeyText } from './step-up-with-passkey-text';
import { StepUpWithPassword } from './step-up-with-password';

export type StepUpChoicesProps = {
  t: PasskeysTranslator;
  messages: PasskeysMessages;
  /** Best first. */
  methods: StepUpMethod[];
  /** Whether the person comes back from the code's field. */
  wentBack: boolean;
  onSent: (sent: SentCode) => void;
  onConfirmed: () => void;
};

/** All ways to confirm, one below the other: none hides a later one, and only the one tried last has something to say. */
export function StepUpChoices({ t, messages, methods, wentBack, onSent, onConfirmed }: StepUpChoicesProps) {
  const errors = stepUpErrors(messages);
  const [tried, setTried] = useState<StepUpMethod | null>(null);
  const oneAtATime = (method: StepUpMethod) => ({
    setAside: tried !== null && tried !== method,
    onStart: () => setTried(method),
  });
  return (
    <div className="flex flex-col gap-4">
      {methods.map((method, index) => (
        <Fragment key={method}>
          {index > 0 && <Divider>{t('stepUp.or')}</Divider>}
          {method === 'passkey' && (
            <StepUpWithPasskey
              {...oneAtATime('passkey')}
              text={stepUpWithPasskeyText(messages)}
              onConfirmed={onConfirmed}
            />
          )}
          {method === 'password' && (
            <StepUpWithPassword
              {...oneAtATime('password')}
              t={t}
              errors={errors.password}
              first={index === 0}
              onConfirmed={onConfirmed}
            />
          )}
          {method === 'code' && (
            <SendCode
              {...oneAtATime('code')}
              t={t}
              errors={errors.sendCode}
              first={index === 0}
              focused={wentBack}
              onSent={onSent}
            />
          )}
        </Fragment>
      ))}
    </div>
  );
}
