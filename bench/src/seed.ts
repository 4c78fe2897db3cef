import { Client } from 'pg';
import type { Person } from './person';

/** Writes accounts, passkeys and user handles, the same for all contestants, by SQL. */
export const seed = async (databaseUrl: string, people: Person[]) => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const column = (value: (person: Person) => string) => people.map(value);
  const ids = column(({ id }) => id);
  await client.query(
    `insert into "user" (id, name, email, email_verified)
     select id, name, email, true from unnest($1::text[], $2::text[], $3::text[]) as person (id, name, email)`,
    [ids, column(({ name }) => name), column(({ email }) => email)],
  );
  const handles = column(({ handle }) => handle);
  await client.query(
    `insert into passkey_user_handle (id, user_id, handle)
     select id, id, handle from unnest($1::text[], $2::text[]) as person (id, handle)`,
    [ids, handles],
  );
  await client.query(
    `insert into passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up, transports,
       created_at, aaguid, user_handle, uv_initialized, backup_eligible, attachment, created_automatically)
     select id, 'Passkey', public_key, id, credential_id, 0, 'multiDevice', true, 'internal,hybrid',
       now(), '00000000-0000-0000-0000-000000000000', handle, true, true, 'platform', false
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as person (id, public_key, credential_id, handle)`,
    [ids, column(({ publicKey }) => publicKey.toString('base64')), column(({ credentialId }) => credentialId), handles],
  );
  await client.query('analyze');
  await client.end();
};
