import type { CDPSession, Page } from '@playwright/test';

/** What a virtual authenticator is. Defaults: a platform authenticator with verification, one synced passkey a site, that answers at once. */
export type VirtualAuthenticatorOptions = {
  transport?: 'internal' | 'usb' | 'nfc' | 'ble' | 'hybrid' | 'smart-card';
  hasResidentKey?: boolean;
  hasUserVerification?: boolean;
  isUserVerified?: boolean;
  /** Answers every prompt without waiting. With false, prompts wait until a test turns presence on for the next ones. */
  automaticPresenceSimulation?: boolean;
  defaultBackupEligibility?: boolean;
  defaultBackupState?: boolean;
};

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
  readonly id: string;
  readonly cdp: CDPSession;
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
  setResponseOverrideBits: (bits: {
    isBogusSignature?: boolean;
    isBadUV?: boolean;
    isBadUP?: boolean;
  }) => Promise<void>;
  /** Resolves with the next passkey that is added, asserted or deleted. */
  nextEvent: (
    event: 'credentialAdded' | 'credentialAsserted' | 'credentialDeleted',
  ) => Promise<VirtualCredential | undefined>;
  /** Takes the authenticator away. */
  remove: () => Promise<void>;
};

/** Adds a virtual authenticator to a page of Chromium, over the DevTools protocol. It lives as long as the page. */
export const addVirtualAuthenticator = async (
  page: Page,
  options: VirtualAuthenticatorOptions = {},
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
      ...options,
    } as never,
  });
  const on = { authenticatorId: id };
  return {
    id,
    cdp,
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
    nextEvent: (event) =>
      new Promise((resolve) =>
        cdp.once(`WebAuthn.${event}`, (params) => resolve((params as { credential?: VirtualCredential }).credential)),
      ),
    remove: () => cdp.send('WebAuthn.removeVirtualAuthenticator', on).then(() => undefined),
  };
};
