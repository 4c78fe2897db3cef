import { Pool, type QueryConfig } from 'pg';
import { databaseUrl } from './settings';

// As many connections as the others have.
const pool = new Pool({ connectionString: databaseUrl, max: 10 });

/** A passkey with its account, and whether this was the challenge's first use. */
export type Claimed = {
  claimed: boolean;
  id: string | null;
  user_id: string;
  public_key: string;
  user_handle: string | null;
  backup_eligible: boolean | null;
  name: string;
  email: string;
  email_verified: boolean;
  image: string | null;
};

/** Claims a challenge and reads the passkey an answer names, in one statement. */
export const claimAndRead = async (claim: string, expiresAt: Date, credentialId: string): Promise<Claimed> => {
  const statement: QueryConfig = {
    name: 'claim-and-read',
    text: `with claim as (
        insert into verification (id, identifier, value, expires_at) values ($1, $1, 'claimed', $2)
        on conflict (id) do nothing returning id)
      select exists (select from claim) as claimed, p.id, p.user_id, p.public_key, p.user_handle, p.backup_eligible,
        u.name, u.email, u.email_verified, u.image
      from (select 1) as one left join passkey p on p.credential_id = $3 left join "user" u on u.id = p.user_id`,
    values: [claim, expiresAt.toISOString(), credentialId],
  };
  return only((await pool.query<Claimed>(statement)).rows);
};

type Use = {
  passkeyId: string;
  counter: number;
  backedUp: boolean;
  userAgent: string;
  address: string;
  session: { id: string; token: string; userId: string; expiresAt: Date; userVerified: boolean };
};

/** Records a passkey's use if its counter may rise so, and only then starts the session; false when it may not. */
export const recordAndStart = async ({ passkeyId, counter, backedUp, userAgent, address, session }: Use) => {
  const { rowCount } = await pool.query({
    name: 'record-and-start',
    text: `with used as (
        update passkey set counter = $2, backed_up = $3, last_used_at = now(), last_used_user_agent = $4, last_used_ip = $5
        where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning user_id)
      insert into session (id, token, user_id, expires_at, updated_at, ip_address, user_agent, auth_method, user_verified)
      select $6, $7, user_id, $8, now(), $5, $4, 'passkey', $9 from used`,
    values: [
      passkeyId,
      counter,
      backedUp,
      userAgent,
      address,
      session.id,
      session.token,
      session.expiresAt.toISOString(),
      session.userVerified,
    ],
  });
  return rowCount === 1;
};

type Reader = { id: string; name: string; email: string };

/** The account of a session that is not over, else undefined. */
export const readSession = async (token: string) => {
  const { rows } = await pool.query<Reader>({
    name: 'read-session',
    text: `select u.id, u.name, u.email from session s join "user" u on u.id = s.user_id
      where s.token = $1 and s.expires_at > now()`,
    values: [token],
  });
  return rows[0];
};

const only = <T>(rows: T[]): T => {
  const [row] = rows;
  if (!row) throw new Error('floor: a statement answered no row');
  return row;
};
