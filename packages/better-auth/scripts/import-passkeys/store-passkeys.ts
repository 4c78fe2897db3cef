import type { Db } from '@kit/database';
import type { AdoptedPasskey } from '@kit/passkey/adoption';
import { sql } from 'drizzle-orm';

const AT_ONCE = 1000;

/** Inserts passkeys into the kit's table, whose columns exist only while passkeys are on. Throws one sentence when another stored one of them meanwhile. */
export async function storePasskeys(db: Pick<Db, 'execute'>, passkeys: AdoptedPasskey[]): Promise<void> {
  for (let at = 0; at < passkeys.length; at += AT_ONCE) {
    const rows = JSON.stringify(passkeys.slice(at, at + AT_ONCE));
    await db
      .execute(
        sql`insert into passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up, backup_eligible, transports, created_at, aaguid)
            select id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp", "backupEligible", transports, "createdAt", aaguid
            from jsonb_to_recordset(${rows}::jsonb) as adopted (id text, name text, "publicKey" text, "userId" text, "credentialID" text,
              counter bigint, "deviceType" text, "backedUp" boolean, "backupEligible" boolean, transports text, "createdAt" timestamp, aaguid text)`,
      )
      .catch(explainRace);
  }
}

function explainRace(error: Error & { code?: string }): never {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    // A unique index, or a reference to an account.
    if (['23505', '23503'].includes((cause as typeof error).code ?? ''))
      throw new Error('A passkey or an account changed while this ran. Nothing was imported: run it again.');
  }
  throw error;
}
