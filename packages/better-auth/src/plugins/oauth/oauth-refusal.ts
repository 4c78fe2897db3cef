/** Why signing in with, or connecting, an account elsewhere did not work; each has its sentence in the catalogue. */
export type OAuthRefusalCode =
  | 'cancelled'
  | 'expired'
  | 'failed'
  | 'unavailable'
  | 'email_not_verified'
  | 'address_taken'
  | 'account_not_proven'
  | 'already_connected'
  | 'session_ended';

/** Stops the flow with a public code; the cause is for the log alone. */
export class OAuthRefusal extends Error {
  constructor(
    readonly code: OAuthRefusalCode,
    options?: ErrorOptions,
  ) {
    super(`oauth: ${code}`, options);
  }
}
