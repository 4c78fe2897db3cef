'use client';

import type { RefObject } from 'react';
import { AddPasskeyDialog } from './add-passkey-dialog';
import { RemovePasskeyDialog, type RemovePasskeyDialogProps } from './remove-passkey-dialog';
import type { PasskeyDialogsState } from './use-passkey-dialogs';

export type PasskeyDialogsProps = Omit<RemovePasskeyDialogProps, 'passkey' | 'onClose' | 'onAdd'> & {
  dialogs: PasskeyDialogsState;
  /** Takes the focus where what opened a dialog is gone. */
  addButton: RefObject<HTMLButtonElement | null>;
};

/** The dialogs of the Passkeys card: one adds, one removes. */
export function PasskeyDialogs({ dialogs, addButton, ...removal }: PasskeyDialogsProps) {
  // What opened a dialog may be gone when it closes: a row that was removed, the button of the first passkey.
  const closing = (close: () => void) => () => {
    close();
    if (document.activeElement === document.body) addButton.current?.focus();
  };

  return (
    <>
      <AddPasskeyDialog
        open={dialogs.adding}
        t={removal.t}
        errors={removal.errors}
        onClose={closing(dialogs.closeAdd)}
      />
      <RemovePasskeyDialog
        {...removal}
        passkey={dialogs.removing}
        onClose={closing(dialogs.closeRemove)}
        onAdd={dialogs.add}
      />
    </>
  );
}
