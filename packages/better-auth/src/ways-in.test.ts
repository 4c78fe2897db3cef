import { countWaysIn } from '@kit/passkey/ways-in';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createTestAuth } from '../test/test-auth';
import { ENABLE_PASSKEY } from './features';

it('a passkey counts as a way in only where passkeys are shown', async () => {
  const hidden = await createTestAuth();
  const shown = await createTestAuth({ NEXT_PUBLIC_AUTH_PASSKEY: 'true' });
  const { email } = await hidden.signedIn();
  const id = (await hidden.findUser(email))?.id ?? '';
  if (ENABLE_PASSKEY) {
    await hidden.db.execute(
      sql`insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up) values (${id}, 'x', ${id}, ${id}, 0, 'singleDevice', false)`,
    );
  }
  expect(await countWaysIn(hidden, id)).toMatchObject({ passkeys: 0, password: 1, total: 1 });
  const passkeys = ENABLE_PASSKEY ? 1 : 0;
  expect(await countWaysIn(shown, id)).toMatchObject({ passkeys, password: 1, total: 1 + passkeys });
});
