const methods: [prefix: string, method: string][] = [
  ['/sign-in/email', 'password'],
  ['/sign-in/username', 'password'],
  ['/sign-up/email', 'password'],
  ['/change-password', 'password'],
  ['/magic-link', 'magic-link'],
  ['/sign-in/email-otp', 'code'],
  ['/callback', 'oauth'],
  ['/oauth2/callback', 'oauth'],
  ['/sign-in/social', 'oauth'],
  ['/verify-email', 'email'],
  ['/reset-password', 'email'],
];

/** The way of signing in that makes a session at this path of Better Auth; null where we cannot tell. */
export const methodOfPath = (path: string | undefined): string | null =>
  methods.findLast(([prefix]) => path === prefix || path?.startsWith(`${prefix}/`))?.[1] ?? null;
