import { providerOf } from '../../providers/provider-of';
import { cleanPasskeyName } from '../management/passkey-name';
import { isUsablePublicKey } from '../registration/usable-public-key';
import type { PasskeyRow } from '../schema';
import { storeTransports } from '../transports';
import type { UsualRow } from './usual-row';

/** A passkey as it is stored here, with what only its first sign-in can tell left open. */
export type AdoptedPasskey = Pick<
  PasskeyRow,
  'id' | 'name' | 'publicKey' | 'userId' | 'credentialID' | 'counter' | 'transports' | 'createdAt' | 'aaguid'
> &
  Pick<PasskeyRow, 'deviceType' | 'backedUp' | 'backupEligible'>;

/** What the usual plugin offers, and so all that its keys can be. */
const ALGORITHMS = [-8, -7, -257];
const LONGEST_NAME = 64;
const AAGUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The passkey of a row of the usual plugin, for the account given; or why it could never sign in. Facts that the row lacks become
 * what promises nothing: no backup, a counter of zero, no provider.
 */
export const adoptRow = (row: UsualRow, userId: string): AdoptedPasskey | 'bad-credential-id' | 'bad-public-key' => {
  const credentialID = readCredentialId(row.credentialID);
  if (!credentialID) return 'bad-credential-id';
  const publicKey = Buffer.from(row.publicKey ?? '', 'base64');
  if (!isUsablePublicKey(publicKey, ALGORITHMS)) return 'bad-public-key';
  const aaguid = row.aaguid?.trim().toLowerCase() ?? '';
  const counter = Number(row.counter);
  return {
    id: row.id ?? '',
    name: cleanPasskeyName(row.name, LONGEST_NAME, 'cut') ?? providerOf(aaguid)?.name ?? 'Passkey',
    publicKey: publicKey.toString('base64'),
    userId,
    credentialID,
    counter: Number.isSafeInteger(counter) && counter > 0 ? counter : 0,
    transports: storeTransports(row.transports?.split(',').map((transport) => transport.trim())),
    createdAt: readMoment(row.createdAt),
    aaguid: AAGUID.test(aaguid) ? aaguid : null,
    ...readBackup(row),
  };
};

/** The credential id in the one spelling browsers send it in, whichever of base64's alphabets the row has. */
const readCredentialId = (value: string | null): string | null => {
  const spelled = value?.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') ?? '';
  if (!/^[\w-]+$/.test(spelled) || spelled.length % 4 === 1) return null;
  const bytes = Buffer.from(spelled, 'base64url');
  return bytes.length <= 1023 ? bytes.toString('base64url') : null;
};

const readBackup = ({ deviceType, backedUp }: UsualRow) => {
  const isBackedUp = ['true', 't', '1'].includes(backedUp ?? '');
  if (deviceType === 'singleDevice') return { deviceType, backedUp: false, backupEligible: false };
  // Only what may be backed up is.
  if (deviceType === 'multiDevice' || isBackedUp)
    return { deviceType: 'multiDevice', backedUp: isBackedUp, backupEligible: true };
  return { deviceType: 'unknown', backedUp: false, backupEligible: null };
};

/** PostgreSQL's text of a moment in UTC, with its offset or without. */
const readMoment = (text: string | null): Date | null => {
  const moment = new Date(`${text?.replace(' ', 'T').replace(/(\+00(:?00)?|Z)$/, '')}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment;
};
