/** The look of a link in running text. */
export const linkStyles =
  'rounded-mark text-accent underline decoration-accent/40 underline-offset-4 transition-colors duration-120 hover:decoration-accent hover:text-accent-strong';

/** A link that stands by itself, in a row of such: its line is 44 px high. */
export const standingLinkStyles = `inline-flex min-h-11 items-center ${linkStyles}`;
