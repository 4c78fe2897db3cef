import { Icon, type IconProps } from './icon';

// What forms show: kept apart from the rest, so that a page with a form ships these alone.

export const AlertIcon = ({ className }: IconProps) => <Sign className={className} d="M10 6.5v4M10 13.45v.05" />;

export const CheckCircleIcon = ({ className }: IconProps) => (
  <Sign className={className} d="m6.9 10.2 2.1 2.1 4.1-4.5" />
);

export const InfoIcon = ({ className }: IconProps) => <Sign className={className} d="M10 9.5v4M10 6.5v.05" />;

/** An eye, struck through where a press hides what is shown. */
export function EyeIcon({ className, struck }: IconProps & { struck?: boolean }) {
  return (
    <Icon className={className}>
      <path d="M1.75 10S4.75 4.75 10 4.75 18.25 10 18.25 10 15.25 15.25 10 15.25 1.75 10 1.75 10Z" />
      <circle cx="10" cy="10" r="2.5" />
      {struck && <path d="m3.5 16.5 13-13" />}
    </Icon>
  );
}

/** A sign in a circle. */
function Sign({ className, d }: IconProps & { d: string }) {
  return (
    <Icon className={className}>
      <circle cx="10" cy="10" r="7.25" />
      <path d={d} />
    </Icon>
  );
}
