import { relations } from 'drizzle-orm';
import { boolean, pgTable, text } from 'drizzle-orm/pg-core';

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

const passkeyUserHandle = pgTable('passkey_user_handle', {
  id: text('id').primaryKey(),
  handle: text('handle').notNull().unique(),
});

/** The schema with the switch off and on, and as later versions of the code might have it. */
export const schemas = {
  off: { user },
  offWithPost: { user, post: pgTable('post', { id: text('id').primaryKey() }) },
  on: { user, passkey, passkeyUserHandle, passkeyRelations: relations(passkey, ({ one }) => ({ user: one(user) })) },
  onLater: { user, passkey: laterPasskey, passkeyUserHandle },
  onRenamed: { user, passkey: renamedPasskey, passkeyUserHandle },
  onUnfillable: { user, passkey: pgTable('passkey', { id: text('id').primaryKey(), must: text('must').notNull() }) },
  userRenamed: { user: pgTable('user', { id: text('id').primaryKey(), fullName: text('full_name') }) },
  userColumn: {
    user: pgTable('user', {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      passkeyHint: text('passkey_hint').notNull(),
    }),
  },
};
