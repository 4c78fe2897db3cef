'use client';

import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { type FormEvent, useState } from 'react';
import { maxNameLength } from './max-name-length';
import type { PasskeysTranslator } from './passkeys-translator';

export type NamePasskeyFormProps = {
  id: string;
  /** What it is called so far. */
  name: string;
  t: PasskeysTranslator;
  error: string | null;
  onSubmit: (name: string) => void;
};

/** Asks what a passkey shall be called, with its name already there; the button that submits it stands outside. */
export function NamePasskeyForm({ id, name, t, error, onSubmit }: NamePasskeyFormProps) {
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem('name') as HTMLInputElement;
    const chosen = input.value.trim();
    setMissing(!chosen);
    if (chosen) return onSubmit(chosen);
    input.focus();
  };

  const sentence = missing ? t('add.nameMissing') : error;
  return (
    <form id={id} onSubmit={submit} noValidate className="-mb-2 pt-5">
      <Field name="name" label={t('add.name')} error={sentence ?? undefined}>
        <Input dir="auto" defaultValue={name} maxLength={maxNameLength} autoComplete="off" enterKeyHint="done" />
      </Field>
    </form>
  );
}
