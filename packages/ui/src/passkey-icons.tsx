import { Icon, type IconProps } from './icon';

// Where a passkey lives, without anyone's logo.

/** A person and their key. */
export function PasskeyIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="7.25" cy="6" r="3" />
      <path d="M1.5 16.25c.3-3.3 2.6-5.25 5.75-5.25 1.1 0 2.1.24 2.95.7" />
      <circle cx="15" cy="9.5" r="2.5" />
      <path d="M15 12v5.5M15 15.25h1.75" />
    </Icon>
  );
}

export function LaptopIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <rect x="4" y="4" width="12" height="8.75" rx="1.5" />
      <path d="M2 16h16" />
    </Icon>
  );
}

export function PhoneIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <rect x="5.75" y="2.5" width="8.5" height="15" rx="2" />
      <path d="M9 14.75h2" />
    </Icon>
  );
}

export function SecurityKeyIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <rect x="6" y="7" width="8" height="10.5" rx="2" />
      <path d="M8 7V2.75h4V7" />
      <circle cx="10" cy="12.25" r="1.5" />
    </Icon>
  );
}

/** A strongbox: an app that keeps passkeys. */
export function VaultIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <rect x="2.75" y="3" width="14.5" height="12.5" rx="2" />
      <circle cx="10" cy="9.25" r="2.75" />
      <path d="M10 6.5V5.25M10 12v1.25M7.25 9.25H6M12.75 9.25H14M5.25 15.5v1.75M14.75 15.5v1.75" />
    </Icon>
  );
}

export function CloudIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M6 15.25a3.75 3.75 0 0 1-.4-7.48 4.75 4.75 0 0 1 9.1 1.02 3.25 3.25 0 0 1-.45 6.46H6Z" />
    </Icon>
  );
}
