import type { Passkey } from '@kit/passkey/client/ceremonies';
import { LaptopIcon, PasskeyIcon, PhoneIcon, SecurityKeyIcon, VaultIcon } from '@kit/ui/passkey-icons';
import { type PasskeyKind, passkeyKind } from './passkey-kind';

const icons = {
  'security-key': SecurityKeyIcon,
  'password-manager': VaultIcon,
  phone: PhoneIcon,
  device: LaptopIcon,
  synced: PasskeyIcon,
} satisfies Record<PasskeyKind, unknown>;

/** A neutral picture of where a passkey lives, nobody's logo. */
export function PasskeyKindIcon({ passkey }: { passkey: Passkey }) {
  const KindIcon = icons[passkeyKind(passkey)];
  return <KindIcon />;
}
