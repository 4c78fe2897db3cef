'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { type FormEvent, useRef, useState } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import { useRenamePasskey } from '../hooks/use-rename-passkey';
import { maxNameLength } from './max-name-length';
import type { PasskeysTranslator } from './passkeys-translator';

export type RenamePasskeyFormProps = {
  passkey: Passkey;
  name: string;
  t: PasskeysTranslator;
  errors: Record<string, string>;
  onLeave: () => void;
  onRenamed: (name: string) => void;
};

/** Renames a passkey in its row; Escape leaves it as it was. */
export function RenamePasskeyForm({ passkey, name, t, errors, onLeave, onRenamed }: RenamePasskeyFormProps) {
  const { status, error, run } = useRenamePasskey();
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem('name') as HTMLInputElement;
    const chosen = input.value.trim();
    setMissing(!chosen);
    if (!chosen) return input.focus();
    if (chosen === passkey.name) return onLeave();
    const outcome = await run({ id: passkey.id, name: chosen });
    if (outcome.status === 'success') {
      onRenamed(outcome.data.name ?? chosen);
      // Left meanwhile, this form closes none that was opened since.
      if (form.current) onLeave();
    }
  };

  const sentence = missing ? t('add.nameMissing') : error && sentenceFor(error.code, errors);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      className="pt-3 sm:max-w-88"
    >
      <Field name="name" label={t('rename.label', { name })} error={sentence ?? undefined}>
        <Input
          dir="auto"
          defaultValue={passkey.name ?? ''}
          maxLength={maxNameLength}
          autoComplete="off"
          enterKeyHint="done"
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" pending={status === 'pending'}>
          {t('rename.save')}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {t('rename.cancel')}
        </Button>
      </div>
    </form>
  );
}
