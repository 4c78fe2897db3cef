'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';
import { useRef } from 'react';
import { CeremonyMessage } from '../ceremony/ceremony-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useDeletePasskey } from '../hooks/use-delete-passkey';
import { OnlyWayInActions } from './only-way-in-actions';
import type { PasskeysTranslator } from './passkeys-translator';
import { removalOf } from './removal-of';

export type RemovePasskeyDialogProps = {
  /** The passkey in question; null while the dialog is closed. */
  passkey: Passkey | null;
  /** Whether it is the only one, which deserves a word. */
  last: boolean;
  /** Whether the account signs in some other way too. */
  hasOtherWayIn: boolean;
  /** Whether a password could be one. */
  offersPassword: boolean;
  t: PasskeysTranslator;
  errors: Record<string, string>;
  onClose: () => void;
  /** The person would rather add another one. */
  onAdd: () => void;
  onRemoved: (name: string) => void;
};

/** Says what removing a passkey means, and removes it; the only way in stays, and the dialog says what to add first. */
export function RemovePasskeyDialog(props: RemovePasskeyDialogProps) {
  const { passkey, last, t, errors, onClose, onAdd, onRemoved } = props;
  const { status, error, run, reset } = useDeletePasskey();
  const name = passkey?.name || t('row.unnamed');
  // The server has the last word: what this page knows may be older.
  const isOnlyWay = (last && !props.hasOtherWayIn) || error?.code === 'LAST_WAY_IN';

  const closings = useRef(0);

  const close = () => {
    closings.current += 1;
    reset();
    onClose();
  };

  const remove = async () => {
    if (!passkey || status === 'pending') return;
    const before = closings.current;
    const outcome = await run({ id: passkey.id });
    if (outcome.status !== 'success') return;
    // Else it was closed meanwhile, and may be open again about another one.
    if (before === closings.current) close();
    onRemoved(name);
  };

  const addFirst = () => {
    reset();
    onAdd();
  };

  // One and the same dialog: it stays open where the server's answer is that this is the only way in.
  if (isOnlyWay) {
    return (
      <Dialog
        open={passkey !== null}
        onClose={close}
        title={t('remove.onlyWayTitle')}
        description={t('remove.onlyWay', { name, password: props.offersPassword ? 'yes' : 'no' })}
        actions={<OnlyWayInActions t={t} onKeep={close} onAdd={addFirst} />}
      />
    );
  }

  return (
    <Dialog
      open={passkey !== null}
      onClose={close}
      title={t('remove.title')}
      description={passkey ? removalOf(passkey, { last, t }) : undefined}
      actions={
        <>
          <Button onClick={close}>{t('remove.cancel')}</Button>
          <Button variant="danger" pending={status === 'pending'} onClick={remove}>
            {t('remove.confirm')}
          </Button>
        </>
      }
    >
      {error && <CeremonyMessage error={sentenceFor(error.code, errors)} />}
    </Dialog>
  );
}
