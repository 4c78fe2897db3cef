/** Public codes of the endpoints; what ends a trip to a provider is an `OAuthRefusalCode` in the address. */
export const OAUTH_ERROR_CODES = {
  PROVIDER_NOT_FOUND: { code: 'PROVIDER_NOT_FOUND', message: 'This provider is not on here.' },
  PROVIDER_UNAVAILABLE: { code: 'PROVIDER_UNAVAILABLE', message: 'The provider does not answer right now.' },
  ACCOUNT_NOT_FOUND: { code: 'ACCOUNT_NOT_FOUND', message: 'There is no such connected account.' },
} as const;
