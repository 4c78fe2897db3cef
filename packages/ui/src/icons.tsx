import { Icon, type IconProps } from './icon';

// Our own drawings, one set: each is told apart by its outline alone.

export function WarningIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M8.9 3.9 2.65 14.75a1.25 1.25 0 0 0 1.1 1.9h12.5a1.25 1.25 0 0 0 1.1-1.9L11.1 3.9a1.27 1.27 0 0 0-2.2 0ZM10 7.75v3.5M10 13.95v.05" />
    </Icon>
  );
}

export function ClockIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 6v4l2.5 1.75" />
    </Icon>
  );
}

export function CheckIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="m4.5 10.5 3.75 3.75 7.25-8" />
    </Icon>
  );
}

export function CloseIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  );
}

export function PlusIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  );
}

export function MoreIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <g fill="currentColor" stroke="none">
        <circle cx="4.5" cy="10" r="1.4" />
        <circle cx="10" cy="10" r="1.4" />
        <circle cx="15.5" cy="10" r="1.4" />
      </g>
    </Icon>
  );
}

export function PencilIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="m3.25 16.75.8-3.4L13.3 4.1a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2l-9.25 9.25-3.4.8ZM11.75 5.65l2.6 2.6" />
    </Icon>
  );
}

export function TrashIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M3.5 5.75h13M7.75 5.5V4a1 1 0 0 1 1-1h2.5a1 1 0 0 1 1 1v1.5M5 5.75l.65 9.85a1.25 1.25 0 0 0 1.25 1.15h6.2a1.25 1.25 0 0 0 1.25-1.15L15 5.75" />
    </Icon>
  );
}

export function CopyIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <rect x="7" y="7" width="9.25" height="9.25" rx="2" />
      <path d="M13 6.75V5.5a1.75 1.75 0 0 0-1.75-1.75H5.5A1.75 1.75 0 0 0 3.75 5.5v5.75A1.75 1.75 0 0 0 5.5 13h1.25" />
    </Icon>
  );
}

export function MailIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <rect x="2.75" y="4.25" width="14.5" height="11.5" rx="2" />
      <path d="m3.25 6 6.75 5 6.75-5" />
    </Icon>
  );
}

export function ExternalIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M11.75 3.75h4.5v4.5M16 4l-6.25 6.25M14.25 11.75v2.75a1.75 1.75 0 0 1-1.75 1.75h-7a1.75 1.75 0 0 1-1.75-1.75v-7A1.75 1.75 0 0 1 5.5 5.75h2.75" />
    </Icon>
  );
}

export function ArrowEndIcon({ className }: IconProps) {
  return (
    <Icon className={`flip-rtl ${className ?? ''}`}>
      <path d="M4 10h12M11.5 5.5 16 10l-4.5 4.5" />
    </Icon>
  );
}

export function ArrowStartIcon({ className }: IconProps) {
  return (
    <Icon className={`flip-rtl ${className ?? ''}`}>
      <path d="M16 10H4M8.5 5.5 4 10l4.5 4.5" />
    </Icon>
  );
}

export function ChevronEndIcon({ className }: IconProps) {
  return (
    <Icon className={`flip-rtl ${className ?? ''}`}>
      <path d="M8 5.5 12.5 10 8 14.5" />
    </Icon>
  );
}

export function SignOutIcon({ className }: IconProps) {
  return (
    <Icon className={`flip-rtl ${className ?? ''}`}>
      <path d="M8 3.75H5.5A1.75 1.75 0 0 0 3.75 5.5v9a1.75 1.75 0 0 0 1.75 1.75H8M8.5 10h7.75M13 6.75 16.25 10 13 13.25" />
    </Icon>
  );
}

export function UserIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.75 16.75c.5-3.25 3-5 6.25-5s5.75 1.75 6.25 5" />
    </Icon>
  );
}

export function ShieldIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="m10 2.75 6 2.25v4.5c0 3.75-2.5 6.5-6 7.75-3.5-1.25-6-4-6-7.75V5l6-2.25Z" />
    </Icon>
  );
}
