import type { BetterAuthPlugin } from 'better-auth';
import { passkeySchema } from './schema';

const { passkey, passkeyUserHandle, passkeyOffer } = passkeySchema;

/**
 * The tables of `passkey()` without its columns of a session, for a first run of Better Auth's own `migrate`. That adds columns
 * before it makes tables, so a session could not refer to `passkey` yet. For the migration alone, never for the app.
 */
export const passkeyTables = () =>
  ({
    id: 'passkey-tables',
    schema: { passkey, passkeyUserHandle, passkeyOffer },
  }) satisfies BetterAuthPlugin;
