import { randomBytes } from 'node:crypto';
import type { PasskeyRow } from '../schema';
import { type AdoptedPasskey, adoptRow } from './adopt-row';
import { type Account, type AccountRules, accountFinder, type NoAccount } from './find-account';
import type { UsualRow } from './usual-row';

export type { AdoptedPasskey } from './adopt-row';
export type { Account } from './find-account';
export { type UsualRow, usualColumns } from './usual-row';

/** A passkey that is stored here already. */
export type StoredPasskey = Pick<PasskeyRow, 'id' | 'userId' | 'credentialID' | 'publicKey'>;

/** Why a row is not imported. */
export type Finding =
  | { problem: NoAccount | 'bad-credential-id' | 'bad-public-key'; row: UsualRow }
  /** Its credential id belongs to a passkey here, of another account or with another key. */
  | { problem: 'taken'; row: UsualRow; stored: StoredPasskey }
  /** These rows have one credential id, and nobody said which to take. */
  | { problem: 'duplicate'; rows: UsualRow[] }
  /** A duplicate that is settled: the other row was kept. */
  | { problem: 'not-kept'; row: UsualRow; kept: UsualRow };

/** What importing a table would do. */
export type Adoption = {
  adopted: AdoptedPasskey[];
  /** Rows whose passkey is here already, for the same account and with the same key. */
  present: number;
  findings: Finding[];
};

type Source = AccountRules & {
  rows: readonly UsualRow[];
  /** The accounts here, and those of the app the rows come from. */
  accounts: { here: readonly Account[]; there: readonly Account[] };
  stored: readonly StoredPasskey[];
  /** Which of several rows with one credential id to take; without it none of them. */
  keep?: 'newest' | 'oldest' | undefined;
};

type Candidate = { row: UsualRow; passkey: AdoptedPasskey };

/**
 * Decides what becomes of each row of the usual plugin's table; touches no database. Every row is adopted, present already, or the
 * subject of a finding. Rows with one credential id are duplicates only where each of them could be adopted by itself.
 */
export const planAdoption = ({ rows, accounts, stored, keep, ...rules }: Source): Adoption => {
  const findings: Finding[] = [];
  const candidates = new Map<string, Candidate[]>();
  const findAccount = accountFinder(accounts, rules);
  for (const row of rows) {
    const account = findAccount(row.userId);
    const passkey = typeof account === 'string' ? account : adoptRow(row, account.id);
    if (typeof passkey === 'string') findings.push({ problem: passkey, row });
    else candidates.set(passkey.credentialID, [...(candidates.get(passkey.credentialID) ?? []), { row, passkey }]);
  }

  const adopted: AdoptedPasskey[] = [];
  let present = 0;
  const storedById = new Map(stored.map((passkey) => [passkey.credentialID, passkey]));
  const takenIds = new Set(stored.map(({ id }) => id));
  for (const same of candidates.values()) {
    const chosen = choose(same, keep);
    if (!chosen) {
      findings.push({ problem: 'duplicate', rows: same.map(({ row }) => row) });
      continue;
    }
    for (const { row } of same) if (row !== chosen.row) findings.push({ problem: 'not-kept', row, kept: chosen.row });
    const there = storedById.get(chosen.passkey.credentialID);
    if (there && isSame(there, chosen.passkey)) present += 1;
    else if (there) findings.push({ problem: 'taken', row: chosen.row, stored: there });
    else adopted.push({ ...chosen.passkey, id: freeId(chosen.passkey.id, takenIds) });
  }
  return { adopted, present, findings };
};

const choose = (same: Candidate[], keep: 'newest' | 'oldest' | undefined): Candidate | undefined => {
  if (same.length === 1) return same[0];
  if (!keep) return undefined;
  // One that does not say when it was added counts as older than any that does.
  const age = ({ passkey }: Candidate) => passkey.createdAt?.getTime() ?? 0;
  const oldestFirst = same.toSorted((one, other) => age(one) - age(other));
  return oldestFirst.at(keep === 'oldest' ? 0 : -1);
};

const isSame = (stored: StoredPasskey, passkey: AdoptedPasskey) =>
  stored.userId === passkey.userId &&
  Buffer.from(stored.publicKey, 'base64').equals(Buffer.from(passkey.publicKey, 'base64'));

/** The row's own id, so that links to it hold; another where it is taken or could not be named in a request. */
const freeId = (id: string, taken: Set<string>) => {
  const free = /^[\w-]{1,64}$/.test(id) && !taken.has(id) ? id : randomBytes(16).toString('hex');
  taken.add(free);
  return free;
};
