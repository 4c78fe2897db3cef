/** Every code an action can answer with: first what the browser or the person did, then what the server said. */
export const passkeyErrorCodes = [
  /** The person closed the prompt, or let it time out: a state, not an error to show in red. */
  'CANCELLED',
  /** This page ended the ceremony itself, because another began or its component went away. */
  'ABORTED',
  /** This device already holds a passkey of this account. */
  'ALREADY_REGISTERED_HERE',
  /** The browser or authenticator cannot do passkeys. */
  'NOT_SUPPORTED',
  /** There is nothing to ask for here, or the browser cannot ask this way: a state, never shown. */
  'NOT_AVAILABLE',
  /** The relying party and this page's address do not fit: a mistake of configuration. */
  'SECURITY',
  /** The server could not be reached. */
  'NETWORK',
  /** Passkeys are switched off in this build. */
  'PASSKEYS_OFF',
  /** Anything else. */
  'UNEXPECTED',
  'INVALID_REQUEST',
  'CHALLENGE_NOT_VALID',
  'UNAUTHORIZED',
  'AUTHENTICATION_FAILED',
  'REGISTRATION_FAILED',
  'INVALID_PASSWORD',
  'INVALID_CODE',
  'STEP_UP_REQUIRED',
  'EMAIL_NOT_VERIFIED',
  'UPGRADE_NOT_ALLOWED',
  'CROSS_SITE_REQUEST',
  'PASSKEY_NOT_FOUND',
  'PASSKEY_ALREADY_REGISTERED',
  'PASSKEY_LIMIT_REACHED',
  'LAST_WAY_IN',
  'REQUEST_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'RATE_LIMITED',
  'UNAVAILABLE',
] as const;

/** The closed union of codes; a table of sentences keyed by it can be checked complete. */
export type PasskeyErrorCode = (typeof passkeyErrorCodes)[number];
