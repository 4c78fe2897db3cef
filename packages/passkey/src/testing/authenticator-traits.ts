/** What responses lie about: a signature of zeros, presence or verification that is not there. */
export type ResponseOverrides = { isBogusSignature?: boolean; isBadUV?: boolean; isBadUP?: boolean };

/** What an authenticator is, in the terms of the DevTools protocol, and what it does from the beginning. */
export type AuthenticatorTraits = {
  /** How it is reached: `internal` is the device itself, `hybrid` a phone beside it. */
  transport?: 'internal' | 'usb' | 'nfc' | 'ble' | 'hybrid' | 'smart-card';
  hasResidentKey?: boolean;
  hasUserVerification?: boolean;
  /** Whether the person passes verification; with false every prompt ends as if they had closed it. */
  isUserVerified?: boolean;
  /** Answers every prompt without waiting. With false, prompts wait until a test turns presence on for the next ones. */
  automaticPresenceSimulation?: boolean;
  defaultBackupEligibility?: boolean;
  defaultBackupState?: boolean;
  overrides?: ResponseOverrides;
};
