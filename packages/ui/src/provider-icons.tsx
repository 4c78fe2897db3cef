import { Icon, type IconProps } from './icon';

// Accounts elsewhere, without anyone's logo: what people go there for.

/** The web. */
export function GlobeIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M2.75 10h14.5M10 2.75c2 2.1 3 4.5 3 7.25s-1 5.15-3 7.25c-2-2.1-3-4.5-3-7.25s1-5.15 3-7.25Z" />
    </Icon>
  );
}

/** Source code. */
export function CodeIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M6 6 2.25 10 6 14M14 6l3.75 4L14 14M11.5 4.25l-3 11.5" />
    </Icon>
  );
}

/** The place where one works or learns. */
export function BuildingIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M4.25 17V4.5a1.5 1.5 0 0 1 1.5-1.5h5.5a1.5 1.5 0 0 1 1.5 1.5V17M12.75 8h1.5a1.5 1.5 0 0 1 1.5 1.5V17M2.5 17h15M7.25 6.5h2.5M7.25 10h2.5M7.25 13.5h2.5" />
    </Icon>
  );
}
