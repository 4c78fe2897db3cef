'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { useState } from 'react';

export type PasskeyDialogsState = {
  adding: boolean;
  /** The passkey whose removal is asked about. */
  removing: Passkey | null;
  add: () => void;
  remove: (passkey: Passkey) => void;
  /** Each closes its own dialog only: a dialog may report its closing after the next one has opened. */
  closeAdd: () => void;
  closeRemove: () => void;
};

type Options = {
  /** Whether the one that adds is open from the start. */
  adds: boolean;
  /** Told when one opens. */
  onOpen: () => void;
};

/** Which dialog of the Passkeys card is open. */
export function usePasskeyDialogs({ adds, onOpen }: Options): PasskeyDialogsState {
  const [adding, setAdding] = useState(adds);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  return {
    adding,
    removing,
    add: () => {
      onOpen();
      setRemoving(null);
      setAdding(true);
    },
    remove: (passkey) => {
      onOpen();
      setRemoving(passkey);
    },
    closeAdd: () => setAdding(false),
    closeRemove: () => setRemoving(null),
  };
}
