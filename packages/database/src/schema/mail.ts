import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Mails on their way. A row is what was promised to a person: it stays until the mail is delivered or given up, and for a
 * while afterwards without its text, so that mails to one address can be counted.
 */
export const mail = pgTable(
  'mail',
  {
    id: text('id').primaryKey(),
    /** What mails of one purpose are counted under. */
    kind: text('kind').notNull(),
    recipient: text('recipient').notNull(),
    /** `waiting`; then for good `sent`, `refused` (by the recipient's server), `given-up` or `decoy` (never meant to go). */
    state: text('state').notNull(),
    /** Subject and both bodies; they hold links and codes, so null as soon as the mail no longer waits. */
    message: jsonb('message'),
    attempts: integer('attempts').default(0).notNull(),
    /** When to try next; while a process tries, when its claim ends. */
    dueAt: moment('due_at').defaultNow().notNull(),
    giveUpAt: moment('give_up_at').notNull(),
    /** What the transport said to the last try that failed. */
    lastError: text('last_error'),
    createdAt: moment('created_at').defaultNow().notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('mail_due_idx').on(table.dueAt).where(sql`${table.state} = 'waiting'`),
    index('mail_recipient_idx').on(table.recipient, table.kind, table.createdAt),
    index('mail_finished_idx').on(table.finishedAt),
  ],
);
