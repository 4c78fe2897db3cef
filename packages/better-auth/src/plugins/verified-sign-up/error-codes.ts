/** Public codes of sign-up; Better Auth's own codes cover the password and the address. */
export const VERIFIED_SIGN_UP_ERROR_CODES = {
  INVALID_NAME: { code: 'INVALID_NAME', message: 'A name has 1 to 100 characters.' },
  SIGN_UP_NOT_FOUND: { code: 'SIGN_UP_NOT_FOUND', message: 'This sign-up is finished, expired or unknown.' },
  PASSWORD_REQUIRED: { code: 'PASSWORD_REQUIRED', message: 'Enter the password chosen at sign-up.' },
  ADDRESS_ALREADY_PROVEN: { code: 'ADDRESS_ALREADY_PROVEN', message: 'This address has an account already.' },
} as const;
