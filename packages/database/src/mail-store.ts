import { and, count, eq, gt, inArray, lt, lte, max, ne, sql } from 'drizzle-orm';
import type { Db } from './database';
import { mail } from './schema/mail';

type Message = { subject: string; text: string; html: string };
type NewMail = {
  kind: string;
  recipient: string;
  message: Message;
  /** How long it is worth delivering. */
  usefulForSeconds: number;
  /**
   * So many of this kind to this recipient within the window, and one more whenever none was kept for `spacingSeconds`; a mail
   * beyond that is not kept.
   */
  limit: { most: number; windowSeconds: number; spacingSeconds?: number } | null;
  /** Leaves the same trace as a mail and never goes out. */
  decoy: boolean;
};
type Claim = { id: string; attempts: number };
type Outcome =
  | { state: 'sent' }
  | { state: 'refused' | 'given-up'; error: string }
  | { state: 'waiting'; error: string; retryInSeconds: number };

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;
const secondsAgo = (seconds: number) => sql`now() - make_interval(secs => ${seconds})`;

async function isReached(
  tx: Pick<Db, 'select'>,
  { kind, recipient, limit }: Pick<NewMail, 'kind' | 'recipient'> & { limit: NonNullable<NewMail['limit']> },
): Promise<boolean> {
  const { most, windowSeconds, spacingSeconds = windowSeconds } = limit;
  const [recent] = await tx
    .select({ kept: count(), spaced: sql<boolean | null>`${max(mail.createdAt)} <= ${secondsAgo(spacingSeconds)}` })
    .from(mail)
    .where(and(eq(mail.recipient, recipient), eq(mail.kind, kind), gt(mail.createdAt, secondsAgo(windowSeconds))));
  return recent !== undefined && recent.kept >= most && !recent.spaced;
}

/**
 * The mail queue's table. Time is the database's own, so processes on several machines agree about it. None of this may be
 * called from inside a transaction: the embedded database has one connection, which that transaction holds.
 */
export function mailStore(db: Db) {
  return {
    /** Keeps a mail and answers true; false when the limit is reached, whatever comes at the same time. */
    async add({ kind, recipient, message, usefulForSeconds, limit, decoy }: NewMail): Promise<boolean> {
      const row = {
        id: crypto.randomUUID(),
        kind,
        recipient,
        giveUpAt: inSeconds(usefulForSeconds),
        ...(decoy ? { state: 'decoy', message: null, finishedAt: sql`now()` } : { state: 'waiting', message }),
      };
      return db.transaction(async (tx) => {
        if (limit) {
          await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail:${kind}:${recipient}`}, 0))`);
          if (await isReached(tx, { kind, recipient, limit })) return false;
        }
        await tx.insert(mail).values(row);
        return true;
      });
    },

    /**
     * Takes up to `count` mails that are due, the longest due first, for `leaseSeconds`: nobody else gets them meanwhile,
     * and whoever asks afterwards does, should this process have died.
     */
    async claim({ count, leaseSeconds }: { count: number; leaseSeconds: number }) {
      // A named query runs once; a nested one the planner might run again, and lock other rows.
      const due = db.$with('due').as(
        db
          .select({ id: mail.id })
          .from(mail)
          .where(and(eq(mail.state, 'waiting'), lte(mail.dueAt, sql`now()`)))
          .orderBy(mail.dueAt)
          .limit(count)
          .for('update', { skipLocked: true }),
      );
      const rows = await db
        .with(due)
        .update(mail)
        .set({ dueAt: inSeconds(leaseSeconds), attempts: sql`${mail.attempts} + 1` })
        .where(inArray(mail.id, db.select({ id: due.id }).from(due)))
        .returning({
          id: mail.id,
          kind: mail.kind,
          recipient: mail.recipient,
          message: mail.message,
          attempts: mail.attempts,
          usefulForSeconds: sql<number>`extract(epoch from ${mail.giveUpAt} - now())::float8`,
        });
      return rows.map((row) => ({ ...row, message: row.message as Message }));
    },

    /** Writes down how a try ended; without effect when the claim had ended and another process tries by now. */
    async record({ id, attempts }: Claim, outcome: Outcome): Promise<void> {
      const change =
        outcome.state === 'waiting'
          ? { lastError: outcome.error, dueAt: inSeconds(outcome.retryInSeconds) }
          : {
              state: outcome.state,
              message: null,
              lastError: 'error' in outcome ? outcome.error : null,
              finishedAt: sql`now()`,
            };
      await db
        .update(mail)
        .set(change)
        .where(and(eq(mail.id, id), eq(mail.attempts, attempts), eq(mail.state, 'waiting')));
    },

    /** Deletes what is finished: `sent` and decoys after one time, what never arrived after another. */
    async forget({ sentSeconds, failedSeconds }: { sentSeconds: number; failedSeconds: number }): Promise<void> {
      await db.delete(mail).where(and(ne(mail.state, 'waiting'), lt(mail.finishedAt, secondsAgo(failedSeconds))));
      await db
        .delete(mail)
        .where(and(inArray(mail.state, ['sent', 'decoy']), lt(mail.finishedAt, secondsAgo(sentSeconds))));
    },
  };
}
