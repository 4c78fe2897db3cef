import type { AuthenticatorTraits } from './authenticator-traits';

/** Somebody with an authenticator, as a relying party meets them. */
export type Persona = {
  /** What the authenticator is, and what the person does with it. */
  is: string;
  /** What a relying party should do about it. */
  relyingParty: string;
  traits: AuthenticatorTraits;
};

const deviceBound = {
  defaultBackupEligibility: false,
  defaultBackupState: false,
} as const satisfies AuthenticatorTraits;

/** Who a relying party meets, by name: three honest authenticators, one that verifies nobody, two attacks, and a change of mind. */
export const personas = {
  'synced-phone': {
    is: 'A phone whose provider syncs its passkeys: it verifies its user; backup eligible and backed up.',
    relyingParty: 'Accept it. Reached over `hybrid` from another device, offer that device a passkey of its own.',
    traits: { transport: 'internal', defaultBackupEligibility: true, defaultBackupState: true },
  },
  'device-bound': {
    is: 'The platform authenticator of one device: it verifies its user; not backup eligible, and it counts.',
    relyingParty: 'Accept it, and expect it to be lost with the device: suggest another way in.',
    traits: { transport: 'internal', ...deviceBound },
  },
  'security-key': {
    is: 'A roaming authenticator with a PIN, over USB: cross-platform, not backup eligible, and it counts.',
    relyingParty: 'Accept it at sign-in and registration; it is no passkey of this device.',
    traits: { transport: 'usb', ...deviceBound },
  },
  'without-verification': {
    is: 'A security key without a PIN: it tests that somebody is there, and verifies nobody.',
    relyingParty: 'Require user verification, and refuse an answer without it even though the browser let it through.',
    traits: { transport: 'usb', hasUserVerification: false, ...deviceBound },
  },
  cloned: {
    is: 'A copy of passkeys that never leave their authenticator, with their counters as they were at that moment.',
    relyingParty: 'Refuse the answer whose counter did not rise, and tell the owner: one of the two is not theirs.',
    traits: { transport: 'internal', ...deviceBound },
  },
  tampering: {
    is: 'An authenticator, or a program in front of it, whose signatures are zeros; `overrides` (in software `lies`) clears flags instead.',
    relyingParty: 'Refuse it, and keep no session, no passkey and no counter from it.',
    traits: { transport: 'internal', overrides: { isBogusSignature: true } },
  },
  cancelling: {
    is: 'A person who closes the browser’s prompt: the ceremony ends with NotAllowedError, and the next may not.',
    relyingParty: 'Show it as no error, keep everything as it was, and let the next try begin.',
    traits: { transport: 'internal', isUserVerified: false },
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;
