'use client';

import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { type FormEvent, useState } from 'react';
import { CeremonyMessage } from '../ceremony/ceremony-message';
import { maxNameLength } from './max-name-length';
import type { PasskeysTranslator } from './passkeys-translator';

export type AddPasskeyFormProps = {
  id: string;
  name: string;
  t: PasskeysTranslator;
  error: string | null;
  notice: string | null;
  onNameChange: (name: string) => void;
  onSubmit: (name: string) => void;
};

/** Asks what the new passkey shall be called, with a name already there. */
export function AddPasskeyForm({ id, name, t, error, notice, onNameChange, onSubmit }: AddPasskeyFormProps) {
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = name.trim();
    setMissing(!chosen);
    if (chosen) return onSubmit(chosen);
    (event.currentTarget.elements.namedItem('name') as HTMLInputElement).focus();
  };

  return (
    <form id={id} onSubmit={submit} noValidate>
      <Field
        name="name"
        label={t('add.name')}
        hint={t('add.nameHint')}
        error={missing ? t('add.nameMissing') : undefined}
      >
        <Input
          value={name}
          onChange={(event) => onNameChange(event.currentTarget.value)}
          maxLength={maxNameLength}
          autoComplete="off"
          enterKeyHint="go"
        />
      </Field>
      <CeremonyMessage error={error} notice={notice} />
    </form>
  );
}
