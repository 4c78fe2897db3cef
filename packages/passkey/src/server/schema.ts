import type { BetterAuthPluginDBSchema } from 'better-auth/db';

const toUser = { model: 'user', field: 'id', onDelete: 'cascade' } as const;
const toPasskey = { model: 'passkey', field: 'id', onDelete: 'set null' } as const;

/** The tables of the relying party, and its column of a session. `passkey` is a superset of the columns Better Auth's own passkey plugin has. */
export const passkeySchema = {
  passkey: {
    fields: {
      name: { type: 'string', required: false },
      publicKey: { type: 'string', required: true, returned: false },
      userId: { type: 'string', required: true, references: toUser, index: true },
      credentialID: { type: 'string', required: true, unique: true },
      counter: { type: 'number', required: true, bigint: true },
      deviceType: { type: 'string', required: true },
      backedUp: { type: 'boolean', required: true },
      transports: { type: 'string', required: false },
      createdAt: { type: 'date', required: false },
      aaguid: { type: 'string', required: false },
      userHandle: { type: 'string', required: false },
      uvInitialized: { type: 'boolean', required: false },
      backupEligible: { type: 'boolean', required: false },
      attachment: { type: 'string', required: false },
      createdAutomatically: { type: 'boolean', required: false },
      lastUsedAt: { type: 'date', required: false },
      lastUsedUserAgent: { type: 'string', required: false },
      lastUsedIp: { type: 'string', required: false },
    },
  },
  session: {
    fields: {
      // Lets no session begin by a passkey that was removed meanwhile: see authentication/sign-in.ts.
      passkeyId: { type: 'string', required: false, input: false, returned: false, references: toPasskey, index: true },
      // How the passkey was reached at this sign-in; a phone that was asked across devices says cross-platform.
      passkeyAttachment: { type: 'string', required: false, input: false, returned: false },
    },
  },
  passkeyUserHandle: {
    fields: {
      userId: { type: 'string', required: true, references: toUser, unique: true },
      handle: { type: 'string', required: true, unique: true },
    },
  },
  passkeyOffer: {
    fields: {
      userId: { type: 'string', required: true, references: toUser, unique: true },
      askAgainAt: { type: 'date', required: false },
      never: { type: 'boolean', required: true, defaultValue: false },
      noUpgrades: { type: 'boolean', required: true, defaultValue: false },
    },
  },
} as const satisfies BetterAuthPluginDBSchema;

/** One row of `passkey` as the database gives it. */
export type PasskeyRow = {
  id: string;
  name: string | null;
  publicKey: string;
  userId: string;
  credentialID: string;
  counter: number;
  /** `singleDevice` or `multiDevice`; `unknown` for a row imported without it, until its first sign-in says so. */
  deviceType: string;
  backedUp: boolean;
  transports: string | null;
  createdAt: Date | null;
  aaguid: string | null;
  userHandle: string | null;
  uvInitialized: boolean | null;
  backupEligible: boolean | null;
  attachment: string | null;
  createdAutomatically: boolean | null;
  lastUsedAt: Date | null;
  lastUsedUserAgent: string | null;
  lastUsedIp: string | null;
};

/** One row of `passkeyOffer`: what an account said to the offer of a passkey. An account that said nothing has none. */
export type PasskeyOfferRow = {
  id: string;
  userId: string;
  /** "Not now" was said; the offer is made again from then on. */
  askAgainAt: Date | null;
  /** "Don't ask again" was said: nothing is offered, nor made without a prompt. */
  never: boolean;
  /** A passkey that was made without a prompt was removed: none is made that way again. */
  noUpgrades: boolean;
};
