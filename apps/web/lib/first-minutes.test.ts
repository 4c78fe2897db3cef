import { getAuth } from '@kit/better-auth/auth';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signedIn } from '../test/signed-in';
import { statementsOf } from '../test/statements-of';
import { readFirstMinutes } from './first-minutes';
import { getSession } from './session';

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock('next/headers', () => ({ headers: async () => request.headers }));

const enabled: boolean = ENABLE_PASSKEY;
beforeAll(async () => {
  process.env.NEXT_PUBLIC_AUTH_PASSKEY = String(enabled);
  await applyMigrations();
});
afterAll(async () => {
  await (await getDatabase()).close();
});

/** Somebody who has just signed in, as a page knows them. */
const arrived = async () => {
  const { cookie } = await signedIn();
  request.headers = new Headers({ cookie });
  const arrival = await getSession();
  if (!arrival) throw new Error('nobody is signed in');
  return arrival;
};

describe('what follows a sign-in', () => {
  it('is read for a session of a few minutes, and for no older one', async () => {
    const arrival = await arrived();
    expect(await readFirstMinutes(arrival)).not.toBeNull();
    const older = { ...arrival.session, createdAt: new Date(Date.now() - 301_000) };
    expect(await readFirstMinutes({ ...arrival, session: older })).toBeNull();
  });

  it('asks the store what it has on passkeys by two statements, and for an older session nothing', async () => {
    const arrival = await arrived();
    const asked = await statementsOf(async () =>
      expect(await readFirstMinutes(arrival)).toEqual({ upgrade: enabled, offer: enabled ? 'create' : null }),
    );
    const tables = asked.map((statement) => /from "(\w+)"/.exec(statement)?.[1]);
    expect(tables.filter((table) => table?.startsWith('passkey')).sort()).toEqual(
      enabled ? ['passkey', 'passkey_offer'] : [],
    );
    const older = { ...arrival.session, createdAt: new Date(Date.now() - 301_000) };
    expect(await statementsOf(() => readFirstMinutes({ ...arrival, session: older }))).toEqual([]);
  });

  it('is nothing once the session has ended, however fresh its copy in the cookie is', async () => {
    const arrival = await arrived();
    const { internalAdapter } = await (await getAuth()).$context;
    await internalAdapter.deleteSession(arrival.session.token);
    expect(await readFirstMinutes(arrival)).toBeNull();
  });

  it('is nothing while the store cannot say, and the page is shown all the same', async () => {
    const arrival = await arrived();
    const { internalAdapter } = await (await getAuth()).$context;
    vi.spyOn(internalAdapter, 'findSession').mockRejectedValue(new Error('connect ECONNREFUSED'));
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    expect(await readFirstMinutes(arrival)).toBeNull();
    expect(logged).toHaveBeenCalledWith('what follows a sign-in could not be read:', expect.anything());
    vi.restoreAllMocks();
  });
});
