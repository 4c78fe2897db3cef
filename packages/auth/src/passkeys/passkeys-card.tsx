'use client';

import type { Locale } from '@kit/messages';
import type { Passkey } from '@kit/passkey/client/ceremonies';
import { FormMessage } from '@kit/ui/form-message';
import { Section } from '@kit/ui/section';
import { useId, useMemo, useRef, useState } from 'react';
import { useListPasskeys } from '../hooks/use-list-passkeys';
import { AddPasskeyButton } from './add-passkey-button';
import { PasskeyDialogs } from './passkey-dialogs';
import { PasskeyList } from './passkey-list';
import { PasskeyRow } from './passkey-row';
import { type PasskeysMessages, passkeysTranslator } from './passkeys-translator';
import { usePasskeyDialogs } from './use-passkey-dialogs';
import { usePasskeySignals } from './use-passkey-signals';
import { usePasskeysMadeHere } from './use-passkeys-made-here';
import { useTimeZone } from './use-time-zone';

export type PasskeysCardProps = {
  /** The account's passkeys as the server read them for this page; null when that failed. */
  initialPasskeys: Passkey[] | null;
  /** Whether the person came to add one: the dialog that explains it is open. */
  adds: boolean;
  /** The most passkeys an account may have. */
  most: number;
  /** The passkey of this device that signed in here, if one did. */
  signedInWith: string | null;
  /** Whether the account signs in some other way too: passkeys that are the only way in stay. */
  hasOtherWayIn: boolean;
  /** Whether a password could be another way in. */
  offersPassword: boolean;
  messages: PasskeysMessages;
  locale: Locale;
  /** The moment the page was rendered, in milliseconds, so that "yesterday" means the same on both sides. */
  renderedAt: number;
};

/** The account's passkeys: what there is, adding one, renaming and removing. */
export function PasskeysCard(props: PasskeysCardProps) {
  const { initialPasskeys, adds, most, signedInWith, messages, locale, renderedAt, ...ways } = props;
  const t = useMemo(() => passkeysTranslator(messages, locale), [messages, locale]);
  const list = useListPasskeys({ initialData: initialPasskeys });
  const passkeys = list.data;
  const count = passkeys?.length ?? 0;
  const timeZone = useTimeZone();
  const madeHere = usePasskeysMadeHere();
  usePasskeySignals();
  const [notice, setNotice] = useState<string | null>(null);
  const dialogs = usePasskeyDialogs({ adds: adds && count < most, onOpen: () => setNotice(null) });
  const limitId = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const { errors } = messages;
  const add = (
    <AddPasskeyButton
      ref={addButton}
      t={t}
      primary={count === 0}
      full={count >= most ? limitId : null}
      onClick={dialogs.add}
    />
  );

  return (
    <Section id="passkeys" title={t('title')} description={t('description')} action={count > 0 && add}>
      <PasskeyList list={list} most={most} limitId={limitId} t={t} errors={errors} add={add}>
        {passkeys?.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            isHere={passkey.id === signedInWith || madeHere.includes(passkey.id)}
            t={t}
            now={new Date(renderedAt)}
            timeZone={timeZone}
            errors={errors}
            onRenamed={(name) => setNotice(t('rename.done', { name }))}
            onRemove={() => dialogs.remove(passkey)}
          />
        ))}
      </PasskeyList>
      <FormMessage roomless notice={notice} />
      <PasskeyDialogs
        {...ways}
        dialogs={dialogs}
        last={count === 1}
        t={t}
        errors={errors}
        addButton={addButton}
        onRemoved={(name) => setNotice(t('remove.done', { name }))}
      />
    </Section>
  );
}
