import type { Passkey } from '@kit/passkey/client/ceremonies';
import { LaptopIcon, PasskeyIcon, PhoneIcon, SecurityKeyIcon } from '@kit/ui/passkey-icons';

/** A neutral picture of where a passkey lives: a security key, a phone, this kind of device, or a keychain that syncs. */
export function PasskeyKindIcon({ passkey: { transports, backedUp } }: { passkey: Passkey }) {
  const kinds = transports?.split(',') ?? [];
  if (!kinds.includes('internal')) {
    if (kinds.includes('hybrid')) return <PhoneIcon />;
    if (kinds.some((kind) => ['usb', 'nfc', 'ble', 'smart-card'].includes(kind))) return <SecurityKeyIcon />;
  }
  return backedUp ? <PasskeyIcon /> : <LaptopIcon />;
}
