import type { Adoption, StoredPasskey, UsualRow } from '@kit/passkey/adoption';
import type { ImportReport } from './import-passkeys';
import type { ImportOptions } from './read-options';

type Finding = Adoption['findings'][number];

/**
 * What is said of an import: counts, then a line for each row that was not imported. Where the table was imported before, those
 * that come now are named, too: nobody knows whether they are new there or were removed here since.
 */
export function reportLines(
  { read, adopted, present, findings }: ImportReport,
  { table, dryRun }: Pick<ImportOptions, 'table' | 'dryRun'>,
): string[] {
  const left = read - adopted.length - present;
  const counts = [
    [adopted.length, dryRun ? 'would be imported' : 'imported'],
    [present, 'here already'],
    [left, dryRun ? 'would not be imported' : 'not imported'],
  ] as const;
  const width = String(read).length;
  const came =
    present === 0 ? [] : adopted.map((row) => nameOf({ ...row, createdAt: row.createdAt?.toISOString() ?? null }));
  return [
    `${read} ${read === 1 ? 'row' : 'rows'} in ${table}:`,
    ...counts.map(([count, what]) => `  ${String(count).padStart(width)} ${what}`),
    ...section(dryRun ? 'Would not be imported' : 'Not imported', findings.map(sentenceOf)),
    ...section(
      `${dryRun ? 'Would be imported' : 'Imported'} (one that was removed here since an earlier import is back)`,
      came,
    ),
  ];
}

const section = (title: string, lines: string[]) =>
  lines.length > 0 ? ['', `${title}:`, ...lines.map((line) => `  - ${line}`)] : [];

/** Whether nothing is left that somebody has to look at: a duplicate that `--keep` settled was looked at. */
export function isSettled({ findings }: ImportReport): boolean {
  return findings.every(({ problem }) => problem === 'not-kept');
}

function sentenceOf(finding: Finding): string {
  switch (finding.problem) {
    case 'duplicate':
      return `${finding.rows.map(nameOf).join(' and ')} have one credential id, ${shortened(finding.rows[0])}: --keep newest or --keep oldest takes one of them.`;
    case 'not-kept':
      return `${nameOf(finding.row)} has the credential id of ${nameOf(finding.kept)}, which was kept.`;
    case 'taken':
      return `${nameOf(finding.row)} has the credential id of ${storedName(finding.stored)}, which stays as it is.`;
    default:
      return `${nameOf(finding.row)}: ${reasons[finding.problem]}`;
  }
}

type Simple = Exclude<Finding['problem'], 'duplicate' | 'not-kept' | 'taken'>;

const reasons: Record<Simple, string> = {
  'no-account-there': 'the app it comes from has no such account.',
  'no-account-here': 'it has no account here.',
  'other-address': 'the account of that id has another address here, so it may be another person’s. See --match email.',
  'unproven-there':
    'its address was never proven in the app it comes from, so it may be another person’s. See --trust-addresses.',
  'unproven-here': 'its address is not proven here yet. Import again once it is.',
  'bad-credential-id': 'its credential id cannot be read.',
  'bad-public-key': 'its public key cannot be read.',
};

function nameOf({ id, userId, createdAt }: Pick<UsualRow, 'id' | 'userId' | 'createdAt'>): string {
  const added = createdAt ? `, added ${createdAt.slice(0, 10)}` : '';
  return `row ${id ?? 'without id'} (account ${userId ?? 'unknown'}${added})`;
}

const storedName = ({ id, userId }: StoredPasskey) => `passkey ${id} here (account ${userId})`;

function shortened(row: UsualRow | undefined): string {
  const id = row?.credentialID ?? '';
  return id.length > 24 ? `${id.slice(0, 24)}…` : id;
}
