/** Makes a secondary button the primary one where the passkey button above it cannot work, for want of JavaScript. */
export const primaryWithoutScript =
  'noscript:border-transparent noscript:bg-accent noscript:text-accent-ink noscript:hover:bg-accent-strong';
