import { sql } from 'drizzle-orm';
import { ENABLE_PASSKEY } from '../src/features';
import { hashPassword } from '../src/password-hash';
import { newAddress, type TestAuth } from './test-auth';

export const squattersPassword = 'the password of a squatter';

/**
 * An account that somebody made with another person's address and never proved, as a database from elsewhere may hold
 * it: with a session, a password, a linked account and, where passkeys exist, a passkey.
 */
export async function squat({ context, db }: TestAuth) {
  const email = newAddress();
  const id = email;
  const token = `session-of-${email}`;
  await db.execute(
    sql`insert into "user" (id, name, email, email_verified) values (${id}, 'Squatter', ${email}, false)`,
  );
  await db.execute(
    sql`insert into session (id, token, user_id, expires_at, updated_at) values (${token}, ${token}, ${id}, now() + interval '1 day', now())`,
  );
  await db.execute(
    sql`insert into account (id, account_id, provider_id, user_id, password, updated_at) values (${`${id}-password`}, ${id}, 'credential', ${id}, ${await hashPassword(squattersPassword)}, now())`,
  );
  await db.execute(
    sql`insert into account (id, account_id, provider_id, user_id, updated_at) values (${`${id}-github`}, 'squatter', 'github', ${id}, now())`,
  );
  if (ENABLE_PASSKEY) {
    await db.execute(
      sql`insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up) values (${id}, 'x', ${id}, ${id}, 0, 'singleDevice', false)`,
    );
  }
  const count = async (table: string) => {
    const rows = await context.adapter.count({ model: table, where: [{ field: 'userId', value: id }] });
    return Number(rows);
  };
  return {
    email,
    id,
    token,
    /** What the account still has. */
    inventory: async () => ({
      sessions: (await context.internalAdapter.listSessions(id)).map((session) => session.token),
      accounts: (await context.internalAdapter.findAccounts(id)).map(({ providerId }) => providerId),
      passkeys: ENABLE_PASSKEY ? await count('passkey') : 0,
    }),
  };
}
