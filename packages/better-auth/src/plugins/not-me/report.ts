import { createHash } from 'node:crypto';
import type { AuthContext, User, Where } from 'better-auth';
import { openSeal, type Sealing, seal } from '../../seal';

/** How long the link of a notice may be used. */
export const REPORT_LIFETIME_SECONDS = 7 * 24 * 60 * 60;

const KINDS = [
  'passkeyAdded',
  'passkeyRenamed',
  'passkeyRemoved',
  'passkeyCloned',
  'passwordChanged',
  'passwordSet',
  'passwordRemoved',
  'accountConnected',
  'accountDisconnected',
  'recovered',
] as const;

/** What a notice tells the owner of an account. */
export type ReportKind = (typeof KINDS)[number];

/** What the owner would report with a notice's link. */
export type Report = {
  kind: ReportKind;
  userId: string;
  /** The id of the passkey, or of the connected account's row, that the notice is about. */
  credentialId: string | null;
  issuedAt: Date;
};

const PURPOSE = 'not-me';

/**
 * The token behind a notice's link: what was done, to which account, when, and to whom the notice went. Nothing is stored. It is
 * void when the account's address changes, so that it never outlives whom it was sent to.
 */
export function sealReport(context: Sealing, user: Pick<User, 'id' | 'email'>, report: Omit<Report, 'userId'>): string {
  const { kind, credentialId, issuedAt } = report;
  return seal(
    context,
    PURPOSE,
    [kind, user.id, credentialId ?? '', issuedAt.getTime().toString(36), digest(user)].join('.'),
  );
}

/** A report that may still be made, with its account; null when it is not ours, too old, used or of an account that is no more. */
export async function openReport(
  context: AuthContext,
  token: unknown,
): Promise<{ report: Report; user: User; claim: string } | null> {
  const content = openSeal(context, PURPOSE, token);
  const report = content === null ? null : parse(content);
  if (!content || !report || report.issuedAt.getTime() + REPORT_LIFETIME_SECONDS * 1000 < Date.now()) return null;
  const claim = `${PURPOSE}:${content}`;
  const [user, used] = await Promise.all([
    context.internalAdapter.findUserById(report.userId),
    context.internalAdapter.findVerificationValue(claim),
  ]);
  return user && !used && content.endsWith(`.${digest(user)}`) ? { report, user, claim } : null;
}

/** What making the report removes: a passkey that was added or copied, or an account that was connected; else null. */
export function reportedCredential({ tables }: AuthContext, { kind, userId, credentialId }: Report) {
  if (!credentialId) return null;
  const where = [
    { field: 'id', value: credentialId },
    { field: 'userId', value: userId },
  ];
  if (kind === 'accountConnected') return { model: 'account' as const, where };
  const isPasskey = kind === 'passkeyAdded' || kind === 'passkeyCloned';
  return isPasskey && 'passkey' in tables ? { model: 'passkey' as const, where } : null;
}

/** What was added after that and is removed with it: whoever did one of these things may have done the others. */
export function addedSince({ tables }: AuthContext, { userId, credentialId, issuedAt }: Report) {
  const where: Where[] = [
    { field: 'userId', value: userId },
    { field: 'createdAt', operator: 'gt', value: issuedAt },
    ...(credentialId ? [{ field: 'id', operator: 'ne', value: credentialId } as const] : []),
  ];
  const isElsewhere = { field: 'providerId', operator: 'ne', value: 'credential' } as const;
  return {
    passkeys: 'passkey' in tables ? { model: 'passkey', where } : null,
    accounts: { model: 'account', where: [...where, isElsewhere] },
  };
}

function parse(content: string): Report | null {
  const [kind, userId, credentialId, issuedAt] = content.split('.');
  const known = KINDS.find((candidate) => candidate === kind);
  if (!known || !userId || !issuedAt) return null;
  return { kind: known, userId, credentialId: credentialId || null, issuedAt: new Date(Number.parseInt(issuedAt, 36)) };
}

function digest({ email }: Pick<User, 'email'>): string {
  return createHash('sha256').update(email).digest('base64url').slice(0, 16);
}
