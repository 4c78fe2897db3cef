import type { AuthenticatorTransport } from '@simplewebauthn/server';

const known = ['usb', 'nfc', 'ble', 'smart-card', 'hybrid', 'internal'] as const;

/** The transports of the specification among what a browser sent, each once, as the column keeps them. */
export const storeTransports = (value: unknown): string | null => {
  if (!Array.isArray(value)) return null;
  return known.filter((transport) => value.includes(transport)).join(',') || null;
};

/** The transports of a stored passkey for a credential descriptor. */
export const readTransports = (stored: string | null): AuthenticatorTransport[] =>
  // The library's type lacks smart-card, which the specification has.
  known.filter((transport) => stored?.split(',').includes(transport)) as AuthenticatorTransport[];
