'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { Badge } from '@kit/ui/badge';
import { PencilIcon, TrashIcon } from '@kit/ui/icons';
import { Menu, MenuItem } from '@kit/ui/menu';
import { CloudIcon } from '@kit/ui/passkey-icons';
import { Row } from '@kit/ui/rows';
import { type RefObject, useRef, useState } from 'react';
import { PasskeyKindIcon } from './passkey-kind-icon';
import { passkeyLine } from './passkey-line';
import type { PasskeysTranslator } from './passkeys-translator';
import { RenamePasskeyForm } from './rename-passkey-form';

export type PasskeyRowProps = {
  passkey: Passkey;
  t: PasskeysTranslator;
  now: Date;
  timeZone: string;
  errors: Record<string, string>;
  onRenamed: (name: string) => void;
  onRemove: () => void;
};

/** One passkey as a person knows it: what it is called, where it lives, when it was used, what can be done. */
export function PasskeyRow({ passkey, t, now, timeZone, errors, onRenamed, onRemove }: PasskeyRowProps) {
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const name = passkey.name || t('row.unnamed');

  const leaveRename = () => {
    menuButton(row)?.focus();
    setRenaming(false);
  };

  return (
    <Row
      icon={<PasskeyKindIcon passkey={passkey} />}
      title={name}
      aside={<Badges passkey={passkey} t={t} />}
      meta={passkeyLine(passkey, { t, now, timeZone })}
      action={
        <div ref={row} className="-me-3">
          <Menu label={t('row.options', { name })}>
            <MenuItem icon={<PencilIcon />} onClick={() => setRenaming(true)}>
              {t('row.rename')}
            </MenuItem>
            <MenuItem icon={<TrashIcon />} onClick={onRemove}>
              {t('row.remove')}
            </MenuItem>
          </Menu>
        </div>
      }
    >
      {renaming && (
        <RenamePasskeyForm
          passkey={passkey}
          name={name}
          t={t}
          errors={errors}
          onLeave={leaveRename}
          onRenamed={onRenamed}
        />
      )}
    </Row>
  );
}

function Badges({ passkey, t }: { passkey: Passkey; t: PasskeysTranslator }) {
  return (
    <>
      <Badge icon={passkey.backedUp && <CloudIcon className="size-4!" />}>
        {passkey.backedUp ? t('row.synced') : t('row.deviceBound')}
      </Badge>
      {passkey.createdAutomatically && <Badge>{t('row.automatic')}</Badge>}
    </>
  );
}

function menuButton(row: RefObject<HTMLElement | null>) {
  return row.current?.querySelector('button');
}
