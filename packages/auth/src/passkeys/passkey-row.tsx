'use client';

import type { Passkey } from '@kit/passkey/client/ceremonies';
import { PencilIcon, TrashIcon } from '@kit/ui/icons';
import { Menu, MenuItem } from '@kit/ui/menu';
import { Row } from '@kit/ui/rows';
import { type RefObject, useRef, useState } from 'react';
import { PasskeyBadges } from './passkey-badges';
import { passkeyFacts } from './passkey-facts';
import { PasskeyKindIcon } from './passkey-kind-icon';
import type { PasskeysTranslator } from './passkeys-translator';
import { RenamePasskeyForm } from './rename-passkey-form';

export type PasskeyRowProps = {
  passkey: Passkey;
  /** Whether this browser's own device holds it, as far as that is known. */
  isHere: boolean;
  t: PasskeysTranslator;
  now: Date;
  timeZone: string;
  errors: Record<string, string>;
  onRenamed: (name: string) => void;
  onRemove: () => void;
};

/** One passkey as a person knows it: what it is called, where it lives, when it was used, what can be done. */
export function PasskeyRow(props: PasskeyRowProps) {
  const { passkey, isHere, t, now, timeZone, errors, onRenamed, onRemove } = props;
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const name = passkey.name || t('row.unnamed');

  const leaveRename = () => {
    const at = document.activeElement;
    const isHereOrNowhere = at === document.body || row.current?.closest('[data-slot=row]')?.contains(at);
    // An answer may come when somebody is elsewhere already.
    if (isHereOrNowhere) menuButton(row)?.focus();
    setRenaming(false);
  };

  return (
    <Row
      icon={<PasskeyKindIcon passkey={passkey} />}
      title={<bdi>{name}</bdi>}
      aside={<PasskeyBadges passkey={passkey} isHere={isHere} t={t} />}
      meta={<Facts facts={passkeyFacts(passkey, { t, now, timeZone })} />}
      action={
        <div ref={row} className="-me-3 noscript:hidden">
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

/**
 * Lines break between the facts, and within one only where it is longer than a line. The dot before a fact hangs in the margin, where
 * a line begins it is cut off with it.
 */
function Facts({ facts }: { facts: string[] }) {
  return (
    <span className="block overflow-hidden">
      <span className="-ms-3 flex flex-wrap">
        {facts.map((fact, at) => (
          <span key={fact} className="relative ps-3">
            {at > 0 && <span className="absolute start-0 w-3 text-center whitespace-pre"> · </span>}
            {fact}
          </span>
        ))}
      </span>
    </span>
  );
}

function menuButton(row: RefObject<HTMLElement | null>) {
  return row.current?.querySelector('button');
}
