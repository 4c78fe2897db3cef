'use client';

import { Button } from '@kit/ui/button';
import type { PasskeysTranslator } from './passkeys-translator';

export type OnlyWayInActionsProps = {
  t: PasskeysTranslator;
  onKeep: () => void;
  /** The person adds another way in first. */
  onAdd: () => void;
};

/** The buttons where the passkey to remove is the only way in: there is none that removes it. */
export function OnlyWayInActions({ t, onKeep, onAdd }: OnlyWayInActionsProps) {
  return (
    <>
      <Button onClick={onKeep}>{t('remove.cancel')}</Button>
      <Button variant="primary" onClick={onAdd}>
        {t('remove.addAnother')}
      </Button>
    </>
  );
}
