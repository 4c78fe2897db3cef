/** Public codes of links that sign in. */
export const SIGN_IN_LINK_ERROR_CODES = {
  LINK_NOT_FOUND: { code: 'LINK_NOT_FOUND', message: 'This link was used, expired or never was.' },
  CONFIRMATION_REQUIRED: { code: 'CONFIRMATION_REQUIRED', message: 'Another browser asked for this link: confirm.' },
} as const;
