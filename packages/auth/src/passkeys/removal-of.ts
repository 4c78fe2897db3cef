import type { Passkey } from '@kit/passkey/client/ceremonies';
import { passkeyKind } from './passkey-kind';
import type { PasskeysTranslator } from './passkeys-translator';

type Options = {
  /** Whether it is the account's only passkey. */
  last: boolean;
  t: PasskeysTranslator;
};

/** What will happen when a passkey is removed, in sentences. */
export function removalOf(passkey: Passkey, { last, t }: Options): string {
  const { name, provider, backedUp, createdAutomatically } = passkey;
  const consequence = t('remove.consequence', {
    name: name || t('row.unnamed'),
    synced: backedUp ? 'yes' : 'no',
    known: passkeyKind(passkey) === 'security-key' ? 'key' : provider ? 'yes' : 'no',
    provider: provider?.name ?? '',
  });
  return [consequence, createdAutomatically && t('remove.automatic'), last && t('remove.last')]
    .filter(Boolean)
    .join(' ');
}
