'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { FormMessage } from '@kit/ui/form-message';
import { Notice } from '@kit/ui/notice';
import { Rows } from '@kit/ui/rows';
import { Section } from '@kit/ui/section';
import { Spinner } from '@kit/ui/spinner';
import { useMemo, useRef, useState } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import { useListPasskeys } from '../hooks/use-list-passkeys';
import { AddPasskeyButton } from './add-passkey-button';
import { AddPasskeyDialog } from './add-passkey-dialog';
import { FirstPasskey } from './first-passkey';
import { PasskeyRow } from './passkey-row';
import { type PasskeysMessages, passkeysTranslator } from './passkeys-translator';
import { RemovePasskeyDialog } from './remove-passkey-dialog';
import { useTimeZone } from './use-time-zone';

export type PasskeysCardProps = {
  /** The account's passkeys as the server read them for this page; null when that failed. */
  initialPasskeys: Passkey[] | null;
  messages: PasskeysMessages;
  locale: string;
  /** The moment the page was rendered, in milliseconds, so that "yesterday" means the same on both sides. */
  renderedAt: number;
};

/** The account's passkeys: what there is, adding one, renaming and removing (59, 60). */
export function PasskeysCard({ initialPasskeys, messages, locale, renderedAt }: PasskeysCardProps) {
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
      {list.status === 'error' && !passkeys && (
        <Notice
          tone="danger"
          role="alert"
          title={t('unavailable')}
          action={
            <Button size="compact" onClick={list.refetch}>
              {t('tryAgain')}
            </Button>
          }
        >
          {sentenceFor(list.error.code, errors)}
        </Notice>
      )}
      {list.status === 'pending' && !passkeys && (
        <p role="status" className="hairline-t hairline-b flex min-h-20 items-center gap-3 text-14 text-ink-muted">
          <Spinner /> {t('loading')}
        </p>
      )}
      {passkeys?.length === 0 && <FirstPasskey t={t} action={add} />}
      {passkeys && passkeys.length > 0 && (
        <Rows aria-label={t('count', { count: passkeys.length })}>
          {passkeys.map((passkey) => (
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
        </Rows>
      )}
      {passkeys?.length === 1 && !passkeys[0]?.backedUp && <p className="pt-3 text-14 text-ink-muted">{t('second')}</p>}
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
        t={t}
        errors={errors}
        onClose={() => {
          setRemoving(null);
          keepFocus();
        }}
        onRemoved={(name) => setNotice(t('remove.done', { name }))}
      />
    </Section>
  );
}
