import { Icon, type IconProps } from './icon';

// What forms show: kept apart from the rest, so that a page with a form ships these alone.

export function AlertIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 6.5v4M10 13.45v.05" />
    </Icon>
  );
}

export function CheckCircleIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="10" cy="10" r="7.25" />
      <path d="m6.9 10.2 2.1 2.1 4.1-4.5" />
    </Icon>
  );
}

export function InfoIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 9.5v4M10 6.5v.05" />
    </Icon>
  );
}

export function EyeIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M1.75 10S4.75 4.75 10 4.75 18.25 10 18.25 10 15.25 15.25 10 15.25 1.75 10 1.75 10Z" />
      <circle cx="10" cy="10" r="2.5" />
    </Icon>
  );
}

export function EyeOffIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M4.4 6.35C2.6 7.85 1.75 10 1.75 10S4.75 15.25 10 15.25c1.75 0 3.25-.6 4.45-1.35M7.6 5.1c.75-.22 1.55-.35 2.4-.35 5.25 0 8.25 5.25 8.25 5.25s-.5 1.2-1.65 2.45M8.25 8.25a2.475 2.475 0 0 0 3.5 3.5M3 3l14 14" />
    </Icon>
  );
}

export function CapsLockIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M10 3.25 3.75 9.5h3v3.25h6.5V9.5h3L10 3.25ZM6.75 16.25h6.5" />
    </Icon>
  );
}
