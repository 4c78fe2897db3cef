import type { Passkey } from '@kit/passkey/client/ceremonies';

/** Where a passkey lives, as far as it can be told; what its picture is chosen by. */
export type PasskeyKind = 'security-key' | 'password-manager' | 'phone' | 'device' | 'synced';

const carried = ['usb', 'nfc', 'ble', 'smart-card'];

/** The kind of its provider where that is known, else what its transports and its backup state tell. */
export function passkeyKind({
  provider,
  transports,
  backedUp,
}: Pick<Passkey, 'provider' | 'transports' | 'backedUp'>): PasskeyKind {
  if (provider) return provider.kind === 'platform' ? 'device' : provider.kind;
  const ways = transports?.split(',') ?? [];
  if (!ways.includes('internal')) {
    if (ways.includes('hybrid')) return 'phone';
    if (ways.some((way) => carried.includes(way))) return 'security-key';
  }
  return backedUp ? 'synced' : 'device';
}
