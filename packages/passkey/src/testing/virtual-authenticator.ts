import type { Page } from '@playwright/test';
import type { AuthenticatorTraits, ResponseOverrides } from './authenticator-traits';

/** A passkey inside a virtual authenticator. */
export type VirtualCredential = {
  credentialId: string;
  isResidentCredential: boolean;
  rpId?: string;
  privateKey: string;
  userHandle?: string;
  signCount: number;
  backupEligibility?: boolean;
  backupState?: boolean;
  userName?: string;
  userDisplayName?: string;
};

type VirtualProperties = { backupEligibility?: boolean; backupState?: boolean; signCount?: number };

/** A handle on one virtual authenticator of a page. */
export type VirtualAuthenticator = {
  /** The passkeys it holds. */
  credentials: () => Promise<VirtualCredential[]>;
  /** Puts a passkey in, as another device's sync would. */
  addCredential: (credential: VirtualCredential) => Promise<void>;
  /** Forgets one passkey, or all. */
  removeCredential: (credentialId: string) => Promise<void>;
  clearCredentials: () => Promise<void>;
  /** Changes a passkey's backup flags, or its counter (-1 stays at zero). */
  setCredentialProperties: (credentialId: string, properties: VirtualProperties) => Promise<void>;
  /** Whether the person passes verification; with false every prompt fails. */
  setUserVerified: (verified: boolean) => Promise<void>;
  /** Whether prompts are answered at once. Turning it on does not answer one that already waits. */
  setAutomaticPresenceSimulation: (enabled: boolean) => Promise<void>;
  /** Makes the next responses lie: a zero signature, no presence, no verification. */
  setResponseOverrideBits: (bits: ResponseOverrides) => Promise<void>;
  /** Takes the authenticator away. */
  remove: () => Promise<void>;
};

const present = new WeakMap<Page, Set<VirtualAuthenticator>>();

/** The virtual authenticators a page has now, in the order they came. */
export const authenticatorsOf = (page: Page): VirtualAuthenticator[] => [...(present.get(page) ?? [])];

/**
 * Adds a virtual authenticator to a page of Chromium, over the DevTools protocol; it lives as long as the page. What is not said is
 * that of a platform authenticator with verification and synced passkeys, which answers at once.
 */
export const addVirtualAuthenticator = async (
  page: Page,
  { overrides, ...traits }: AuthenticatorTraits = {},
): Promise<VirtualAuthenticator> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      defaultBackupEligibility: true,
      defaultBackupState: true,
      ...traits,
    } as never,
  });
  const on = { authenticatorId: id };
  const authenticator: VirtualAuthenticator = {
    credentials: async () => (await cdp.send('WebAuthn.getCredentials', on)).credentials as VirtualCredential[],
    addCredential: (credential) => cdp.send('WebAuthn.addCredential', { ...on, credential }).then(() => undefined),
    removeCredential: (credentialId) =>
      cdp.send('WebAuthn.removeCredential', { ...on, credentialId }).then(() => undefined),
    clearCredentials: () => cdp.send('WebAuthn.clearCredentials', on).then(() => undefined),
    setCredentialProperties: (credentialId, properties) =>
      cdp
        .send('WebAuthn.setCredentialProperties', { ...on, credentialId, ...properties } as never)
        .then(() => undefined),
    setUserVerified: (isUserVerified) =>
      cdp.send('WebAuthn.setUserVerified', { ...on, isUserVerified }).then(() => undefined),
    setAutomaticPresenceSimulation: (enabled) =>
      cdp.send('WebAuthn.setAutomaticPresenceSimulation', { ...on, enabled }).then(() => undefined),
    setResponseOverrideBits: (bits) =>
      cdp.send('WebAuthn.setResponseOverrideBits', { ...on, ...bits }).then(() => undefined),
    remove: async () => {
      present.get(page)?.delete(authenticator);
      await cdp.send('WebAuthn.removeVirtualAuthenticator', on);
    },
  };
  if (overrides) await authenticator.setResponseOverrideBits(overrides);
  present.set(page, (present.get(page) ?? new Set()).add(authenticator));
  return authenticator;
};
