import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { kinds, openTestDatabase } from '../test/open-test-database';

describe.each(kinds)('the error of a failed statement (%s)', (kind) => {
  it('says what failed and why, and none of the values', async () => {
    const { db } = await openTestDatabase(kind);
    await db.execute(sql`create table kept (token text primary key, hash text not null)`);
    const insert = (token: string, hash: string | null) => db.execute(sql`insert into kept values (${token}, ${hash})`);
    await insert('the-token', 'the-hash');
    const failures = [
      { attempt: () => insert('the-token', 'another-hash'), code: '23505' },
      { attempt: () => insert('another-token', null), code: '23502' },
    ];
    for (const { attempt, code } of failures) {
      const error = await attempt().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ cause: { code } });
      const printed = inspect(error, { depth: 5 });
      expect(printed).toContain('insert into kept values');
      expect(printed).not.toMatch(/the-token|another-token|the-hash|another-hash/);
    }
  });
});
