import type { BetterAuthOptions } from 'better-auth';

// Control characters, and what some viewers take for a line break.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]/gu;
const printable = (text: string) =>
  text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What Better Auth says to the operator: one line each, whatever a visitor put into it. */
export const log = {
  disableColors: true,
  log(level, message, ...details) {
    console[level](
      printable(message),
      ...details.map((detail) => (typeof detail === 'string' ? printable(detail) : detail)),
    );
  },
} satisfies BetterAuthOptions['logger'];
