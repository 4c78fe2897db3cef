'use client';

import { Button } from '@kit/ui/button';
import { Field } from '@kit/ui/field';
import { PasswordInput } from '@kit/ui/password-input';
import { type FormEvent, useState } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import { useCeremony } from '../ceremony/use-ceremony';
import type { PasskeysTranslator } from '../passkeys/passkeys-translator';
import { stepUpWithPassword } from './step-up-requests';
import { useSetAside } from './use-set-aside';

export type StepUpWithPasswordProps = {
  t: PasskeysTranslator;
  errors: Record<string, string>;
  /** Whether it is the only way: then it holds the focus and its button is the primary one. */
  first: boolean;
  /** Whether the person has gone on to another way. */
  setAside: boolean;
  onStart: () => void;
  onConfirmed: () => void;
};

/** Confirms with the account's password. */
export function StepUpWithPassword({ t, errors, first, setAside, onStart, onConfirmed }: StepUpWithPasswordProps) {
  const { status, error, run, reset } = useCeremony(stepUpWithPassword);
  const [missing, setMissing] = useState(false);
  useSetAside(setAside, reset);

  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onStart();
    const input = event.currentTarget.elements.namedItem('password') as HTMLInputElement;
    const password = input.value;
    setMissing(!password);
    const outcome = password ? await run({ password }) : null;
    if (outcome?.status === 'success') return onConfirmed();
    // Only somebody who went on to another way ends it.
    if (outcome?.status === 'cancelled') return;
    input.focus();
    input.select();
  };

  const refused = missing ? t('stepUp.passwordMissing') : error && sentenceFor(error.code, errors);
  return (
    <form onSubmit={confirm} noValidate>
      <Field name="password" label={t('stepUp.password')} error={(!setAside && refused) || undefined}>
        <PasswordInput
          autoComplete="current-password"
          enterKeyHint="go"
          autoFocus={first}
          text={{ show: t('stepUp.showPassword'), hide: t('stepUp.hidePassword'), capsLock: t('stepUp.capsLock') }}
        />
      </Field>
      <Button type="submit" block variant={first ? 'primary' : 'secondary'} pending={status === 'pending'}>
        {t('stepUp.usePassword')}
      </Button>
    </form>
  );
}
