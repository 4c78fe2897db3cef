import { relations } from 'drizzle-orm';
import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';

const user = pgTable('user', { id: text('id').primaryKey(), name: text('name').notNull() });

const passkey = pgTable('passkey', {
  id: text('id').primaryKey(),
  credentialId: text('credential_id').notNull().unique(),
  userId: text('user_id')
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
});

const laterPasskey = pgTable('passkey', {
  id: text('id').primaryKey(),
  credentialId: text('credential_id').notNull().unique(),
  userId: text('user_id')
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  backedUp: boolean('backed_up').default(false).notNull(),
});

const renamedPasskey = pgTable('passkey', {
  id: text('id').primaryKey(),
  credential: text('credential').default('').notNull(),
  userId: text('user_id').notNull(),
});

/** A table that stays in use while the switch is off, with a column that holds which passkey. */
const sessionOff = pgTable('session', { id: text('id').primaryKey() });

const sessionOn = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    passkeyId: text('passkey_id').references(() => passkey.id, { onDelete: 'set null' }),
  },
  (table) => [index('session_passkeyId_idx').on(table.passkeyId)],
);

const sessionOnLater = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    passkeyId: text('passkey_id').references(() => laterPasskey.id, { onDelete: 'set null' }),
  },
  (table) => [index('session_passkeyId_idx').on(table.passkeyId)],
);

const passkeyUserHandle = pgTable('passkey_user_handle', {
  id: text('id').primaryKey(),
  handle: text('handle').notNull().unique(),
});

/** The schema with the switch off and on, and as later versions of the code might have it. */
export const schemas = {
  off: { user, session: sessionOff },
  offWithPost: { user, session: sessionOff, post: pgTable('post', { id: text('id').primaryKey() }) },
  on: {
    user,
    session: sessionOn,
    passkey,
    passkeyUserHandle,
    passkeyRelations: relations(passkey, ({ one }) => ({ user: one(user) })),
  },
  onLater: { user, session: sessionOnLater, passkey: laterPasskey, passkeyUserHandle },
  onRenamed: { user, session: sessionOff, passkey: renamedPasskey, passkeyUserHandle },
  onUnfillable: {
    user,
    session: sessionOff,
    passkey: pgTable('passkey', { id: text('id').primaryKey(), must: text('must').notNull() }),
  },
  userRenamed: {
    session: sessionOff,
    user: pgTable('user', { id: text('id').primaryKey(), fullName: text('full_name') }),
  },
  userColumn: {
    session: sessionOff,
    user: pgTable('user', {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      passkeyHint: text('passkey_hint').notNull(),
    }),
  },
};
