import { type Provider, providerOf } from '../../providers/provider-of';
import type { PasskeyRow } from '../schema';

/** A passkey as its owner may see it: everything but the public key, and who keeps it, where that is known by its AAGUID. */
export type Passkey = Omit<PasskeyRow, 'publicKey'> & { provider: Provider | null };

/** The fields of a row that leave the server, named one by one. */
export const toPublicPasskey = (row: PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name ?? null,
  userId: row.userId,
  credentialID: row.credentialID,
  counter: Number(row.counter),
  deviceType: row.deviceType,
  backedUp: row.backedUp,
  transports: row.transports ?? null,
  createdAt: row.createdAt ?? null,
  aaguid: row.aaguid ?? null,
  provider: providerOf(row.aaguid),
  userHandle: row.userHandle ?? null,
  uvInitialized: row.uvInitialized ?? null,
  backupEligible: row.backupEligible ?? null,
  attachment: row.attachment ?? null,
  createdAutomatically: row.createdAutomatically ?? null,
  lastUsedAt: row.lastUsedAt ?? null,
  lastUsedUserAgent: row.lastUsedUserAgent ?? null,
  lastUsedIp: row.lastUsedIp ?? null,
});
