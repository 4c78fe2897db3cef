/** Every public answer of the relying party to a refused request: its HTTP status and an English sentence for logs and API users. */
export const errorTable = {
  INVALID_REQUEST: { status: 400, message: 'The request could not be read.' },
  CHALLENGE_NOT_VALID: { status: 400, message: 'The request has expired or was already used. Start again.' },
  UNAUTHORIZED: { status: 401, message: 'Sign in first.' },
  AUTHENTICATION_FAILED: { status: 401, message: 'The passkey could not be verified.' },
  REGISTRATION_FAILED: { status: 401, message: 'The new passkey could not be verified.' },
  INVALID_PASSWORD: { status: 401, message: 'The password is not right.' },
  INVALID_CODE: { status: 401, message: 'The code is not right, or no longer good.' },
  STEP_UP_REQUIRED: { status: 403, message: 'Confirm that it is you first.' },
  EMAIL_NOT_VERIFIED: { status: 403, message: 'Confirm your e-mail address first.' },
  UPGRADE_NOT_ALLOWED: { status: 403, message: 'Only right after a sign-in by password.' },
  CROSS_SITE_REQUEST: { status: 403, message: 'This request must come from this site.' },
  PASSKEY_NOT_FOUND: { status: 404, message: 'There is no such passkey here.' },
  PASSKEY_ALREADY_REGISTERED: { status: 409, message: 'This passkey is already registered.' },
  PASSKEY_LIMIT_REACHED: { status: 409, message: 'This account has as many passkeys as it may have.' },
  LAST_WAY_IN: { status: 409, message: 'This is the last way to sign in. Add another one first.' },
  REQUEST_TOO_LARGE: { status: 413, message: 'The request is too large.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Send JSON.' },
  RATE_LIMITED: { status: 429, message: 'Too many attempts. Wait a moment.' },
  UNAVAILABLE: { status: 503, message: 'The service is not available right now. Try again in a moment.' },
} as const satisfies Record<string, { status: number; message: string }>;

/** The closed list of codes the server answers with. */
export type ServerErrorCode = keyof typeof errorTable;
