/** Public codes of sign-up and recovery by a mailed code; `INVALID_CODE` is step-up's too. */
export const EMAIL_CODE_ERROR_CODES = {
  INVALID_NAME: { code: 'INVALID_NAME', message: 'A name has 1 to 100 characters.' },
  INVALID_CODE: { code: 'INVALID_CODE', message: 'This is not the code, or it is not good any more.' },
  ATTEMPT_NOT_FOUND: { code: 'ATTEMPT_NOT_FOUND', message: 'This browser asked for no code lately.' },
} as const;
