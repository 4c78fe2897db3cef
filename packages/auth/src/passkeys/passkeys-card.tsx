'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { FormMessage } from '@kit/ui/form-message';
import { Section } from '@kit/ui/section';
import { useMemo, useRef, useState } from 'react';
import { useListPasskeys } from '../hooks/use-list-passkeys';
import { AddPasskeyButton } from './add-passkey-button';
import { AddPasskeyDialog } from './add-passkey-dialog';
import { PasskeyList } from './passkey-list';
import { PasskeyRow } from './passkey-row';
import { type PasskeysMessages, passkeysTranslator } from './passkeys-translator';
import { RemovePasskeyDialog } from './remove-passkey-dialog';
import { useTimeZone } from './use-time-zone';

export type PasskeysCardProps = {
  /** The account's passkeys as the server read them for this page; null when that failed. */
  initialPasskeys: Passkey[] | null;
  /** Whether the account signs in some other way too, and what else it could: passkeys that are the only way in stay. */
  otherWaysIn: { has: boolean; password: boolean };
  messages: PasskeysMessages;
  locale: string;
  /** The moment the page was rendered, in milliseconds, so that "yesterday" means the same on both sides. */
  renderedAt: number;
};

/** The account's passkeys: what there is, adding one, renaming and removing (59, 60). */
export function PasskeysCard({ initialPasskeys, otherWaysIn, messages, locale, renderedAt }: PasskeysCardProps) {
  const t = useMemo(() => passkeysTranslator(messages, locale), [messages, locale]);
  const list = useListPasskeys({ initialData: initialPasskeys });
  const timeZone = useTimeZone();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const passkeys = list.data;
  const { errors } = messages;

  // What opened a dialog may be gone when it closes: a row that was removed, the button of the first passkey.
  const keepFocus = () => {
    if (document.activeElement === document.body) addButton.current?.focus();
  };

  const add = (
    <AddPasskeyButton
      ref={addButton}
      t={t}
      primary={passkeys?.length === 0}
      onClick={() => {
        setNotice(null);
        setAdding(true);
      }}
    />
  );

  return (
    <Section
      id="passkeys"
      title={t('title')}
      description={t('description')}
      action={passkeys && passkeys.length > 0 && add}
    >
      <PasskeyList list={list} t={t} errors={errors} add={add}>
        {passkeys?.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            t={t}
            now={new Date(renderedAt)}
            timeZone={timeZone}
            errors={errors}
            onRenamed={(name) => setNotice(t('rename.done', { name }))}
            onRemove={() => {
              setNotice(null);
              setRemoving(passkey);
            }}
          />
        ))}
      </PasskeyList>
      <FormMessage notice={notice} />
      <AddPasskeyDialog
        open={adding}
        t={t}
        errors={errors}
        onClose={() => {
          setAdding(false);
          keepFocus();
        }}
      />
      <RemovePasskeyDialog
        passkey={removing}
        last={passkeys?.length === 1}
        otherWaysIn={otherWaysIn}
        t={t}
        errors={errors}
        onClose={() => {
          setRemoving(null);
          keepFocus();
        }}
        onAdd={() => {
          setRemoving(null);
          setAdding(true);
        }}
        onRemoved={(name) => setNotice(t('remove.done', { name }))}
      />
    </Section>
  );
}
