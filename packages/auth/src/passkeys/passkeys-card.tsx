'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { FormMessage } from '@kit/ui/form-message';
import { Section } from '@kit/ui/section';
import { useMemo, useRef, useState } from 'react';
import { useListPasskeys } from '../hooks/use-list-passkeys';
import { AddPasskeyButton } from './add-passkey-button';
import { PasskeyDialogs } from './passkey-dialogs';
import { PasskeyList } from './passkey-list';
import { PasskeyRow } from './passkey-row';
import { type PasskeysMessages, passkeysTranslator } from './passkeys-translator';
import { usePasskeyDialogs } from './use-passkey-dialogs';
import { useTimeZone } from './use-time-zone';

export type PasskeysCardProps = {
  /** The account's passkeys as the server read them for this page; null when that failed. */
  initialPasskeys: Passkey[] | null;
  /** Whether the account signs in some other way too: passkeys that are the only way in stay. */
  hasOtherWayIn: boolean;
  /** Whether a password could be another way in. */
  offersPassword: boolean;
  messages: PasskeysMessages;
  locale: string;
  /** The moment the page was rendered, in milliseconds, so that "yesterday" means the same on both sides. */
  renderedAt: number;
};

/** The account's passkeys: what there is, adding one, renaming and removing. */
export function PasskeysCard({ initialPasskeys, messages, locale, renderedAt, ...ways }: PasskeysCardProps) {
  const t = useMemo(() => passkeysTranslator(messages, locale), [messages, locale]);
  const list = useListPasskeys({ initialData: initialPasskeys });
  const timeZone = useTimeZone();
  const [notice, setNotice] = useState<string | null>(null);
  const dialogs = usePasskeyDialogs(() => setNotice(null));
  const addButton = useRef<HTMLButtonElement>(null);
  const passkeys = list.data;
  const { errors } = messages;
  const add = <AddPasskeyButton ref={addButton} t={t} primary={passkeys?.length === 0} onClick={dialogs.add} />;

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
            onRemove={() => dialogs.remove(passkey)}
          />
        ))}
      </PasskeyList>
      <FormMessage roomless notice={notice} />
      <PasskeyDialogs
        {...ways}
        dialogs={dialogs}
        last={passkeys?.length === 1}
        t={t}
        errors={errors}
        addButton={addButton}
        onRemoved={(name) => setNotice(t('remove.done', { name }))}
      />
    </Section>
  );
}
