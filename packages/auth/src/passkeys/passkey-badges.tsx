import type { Passkey } from '@kit/passkey/client/ceremonies';
import { Badge } from '@kit/ui/badge';
import { CloudIcon } from '@kit/ui/passkey-icons';
import { passkeyKind } from './passkey-kind';
import type { PasskeysTranslator } from './passkeys-translator';

export type PasskeyBadgesProps = { passkey: Passkey; isHere: boolean; t: PasskeysTranslator };

/** What is true of a passkey in a word or two each; what is true of every row comes first, so that it is found in one place. */
export function PasskeyBadges({ passkey, isHere, t }: PasskeyBadgesProps) {
  return (
    <>
      <Badge icon={passkey.backedUp && <CloudIcon className="size-4!" />}>
        {passkey.backedUp ? t('row.synced') : t('row.deviceBound')}
      </Badge>
      {passkeyKind(passkey) === 'security-key' && <Badge>{t('row.securityKey')}</Badge>}
      {passkey.createdAutomatically && <Badge>{t('row.automatic')}</Badge>}
      {isHere && <Badge tone="accent">{t('row.thisBrowser')}</Badge>}
    </>
  );
}
