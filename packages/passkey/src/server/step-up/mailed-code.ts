import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { GenericEndpointContext, SecretConfig } from 'better-auth';
import { currentKeyVersion, deriveKey } from '../secrets';

/** How long a code is honoured, in seconds. */
export const codeLifetime = 600;
const codeDigits = 6;
const mostTries = 5;

type Row = { id: string; identifier: string; value: string; expiresAt: Date; createdAt: Date };

/** What a code is good for: one thing of one kind, and the facts that must still hold when it is tried. */
export type CodeSubject = { purpose: string; id: string; facts: string[] };

const identifierOf = ({ purpose, id }: CodeSubject) => `${purpose}:${id}`;

const sweepInterval = 60_000;
const nextSweepAt = new Map<string, number>();

/**
 * Makes a code for this subject, which from now on honours the newest one only. What is stored is a seal over code and subject,
 * and how many tries are left; never the code. `withdraw` undoes it, for a mail that was not delivered.
 */
export const issueCode = async (ctx: GenericEndpointContext, subject: CodeSubject) => {
  sweepExpired(ctx, subject);
  const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
  const { adapter, secretConfig } = ctx.context;
  const keyVersion = currentKeyVersion(secretConfig);
  const seal = sealCode(secretConfig, keyVersion, subject, code);
  if (!seal) throw new Error('mailed code: the current secret is not configured.');
  const now = new Date();
  const row = await adapter.create<Omit<Row, 'id'> & { updatedAt: Date }, Row>({
    model: 'verification',
    data: {
      identifier: identifierOf(subject),
      value: `${keyVersion}.${mostTries}.${seal.toString('base64url')}`,
      expiresAt: new Date(now.getTime() + codeLifetime * 1000),
      createdAt: now,
      updatedAt: now,
    },
  });
  const withdraw = () => adapter.deleteMany({ model: 'verification', where: [{ field: 'id', value: row.id }] });
  return { code, withdraw };
};

/**
 * Tries a code: takes the subject's newest one out of the store, where one caller over all processes gets it, and puts it back
 * with a try less when it was not this one. One transaction, so that a database that fails meanwhile has counted nothing.
 * Answers null, or what puts the used code back. A try beside another is not looked at and null as well, or tries at once would
 * have more than their number; a right code that was sent twice has granted all the same.
 */
export const redeemCode = (ctx: GenericEndpointContext, subject: CodeSubject, code: string) =>
  ctx.context.adapter.transaction(async (tx) => {
    const where = [{ field: 'identifier', value: identifierOf(subject) }];
    const sortBy = { field: 'createdAt', direction: 'desc' } as const;
    const [newest] = await tx.findMany<Row>({ model: 'verification', where, sortBy, limit: 1 });
    if (!newest) return null;
    const taken = await tx.consumeOne<Row>({ model: 'verification', where: [{ field: 'id', value: newest.id }] });
    // Another try beside this one took it and may have put it back by now: what is there is not this one's to touch.
    if (!taken) return null;
    // Older ones were replaced by it, so they go with it; one sent since is newer and stays.
    const older = { field: 'createdAt', operator: 'lte', value: newest.createdAt } as const;
    await tx.deleteMany({ model: 'verification', where: [...where, older] });
    if (new Date(taken.expiresAt).getTime() <= Date.now()) return null;
    const { keyVersion, tries, seal } = readValue(taken.value);
    const expected = sealCode(ctx.context.secretConfig, keyVersion, subject, code);
    if (expected?.length === seal.length && timingSafeEqual(expected, seal)) return taken;
    if (tries > 1) {
      const value = `${keyVersion}.${tries - 1}.${seal.toString('base64url')}`;
      await tx.create({ model: 'verification', data: { ...taken, value }, forceAllowId: true });
    }
    return null;
  });

/** Puts a code back that was right but could not be turned into a grant. */
export const returnCode = (ctx: GenericEndpointContext, taken: Row) =>
  ctx.context.adapter.create({ model: 'verification', data: taken, forceAllowId: true });

const sealCode = (secrets: string | SecretConfig, keyVersion: number, subject: CodeSubject, code: string) => {
  const key = deriveKey(secrets, keyVersion, subject.purpose);
  if (!key) return null;
  return createHmac('sha256', key)
    .update(JSON.stringify([subject.id, ...subject.facts, code]))
    .digest();
};

const readValue = (value: string) => {
  const [keyVersion, tries, seal = ''] = value.split('.');
  return { keyVersion: Number(keyVersion), tries: Number(tries), seal: Buffer.from(seal, 'base64url') };
};

/** Six digits, however they were pasted; null for anything else, which costs no try. */
export const readCode = (sent: unknown) => {
  const digits = typeof sent === 'string' ? sent.replace(/[\s-]/g, '') : '';
  return /^\d{6}$/.test(digits) ? digits : null;
};

/** Codes nobody tried go away with a later one. */
const sweepExpired = (ctx: GenericEndpointContext, { purpose }: CodeSubject) => {
  const now = Date.now();
  const due = nextSweepAt.get(purpose) ?? 0;
  // A clock that was set back must not put the next sweep off for longer than the interval.
  if (now < due && due <= now + sweepInterval) return;
  nextSweepAt.set(purpose, now + sweepInterval);
  const sweep = ctx.context.adapter.deleteMany({
    model: 'verification',
    where: [
      { field: 'identifier', operator: 'starts_with', value: `${purpose}:` },
      { field: 'expiresAt', operator: 'lt', value: new Date(now) },
    ],
  });
  ctx.context.runInBackground(
    sweep.then(() => undefined).catch((error) => ctx.context.logger.error('mailed code: sweep failed', error)),
  );
};
