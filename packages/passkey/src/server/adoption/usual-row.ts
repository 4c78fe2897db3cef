/** The columns of the usual plugin's `passkey` table. */
export const usualColumns = [
  'id',
  'name',
  'publicKey',
  'userId',
  'credentialID',
  'counter',
  'deviceType',
  'backedUp',
  'transports',
  'createdAt',
  'aaguid',
] as const;

/** One row of that table, each value in the text PostgreSQL writes it as: what a column really holds is not certain. */
export type UsualRow = Record<(typeof usualColumns)[number], string | null>;
