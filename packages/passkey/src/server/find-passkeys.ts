import type { AuthContext } from 'better-auth';
import type { PasskeyRow } from './schema';
import { readTransports } from './transports';

/** All passkeys of an account, oldest first. */
export const findPasskeys = (
  { context }: { context: { adapter: Pick<AuthContext['adapter'], 'findMany'> } },
  userId: string,
) =>
  context.adapter.findMany<PasskeyRow>({
    model: 'passkey',
    where: [{ field: 'userId', value: userId }],
    sortBy: { field: 'createdAt', direction: 'asc' },
    limit: 1000,
  });

/** Descriptors of passkeys for `excludeCredentials` and `allowCredentials`. */
export const describePasskeys = (rows: PasskeyRow[]) =>
  rows.map(({ credentialID, transports }) => ({
    id: credentialID,
    type: 'public-key' as const,
    transports: readTransports(transports),
  }));
