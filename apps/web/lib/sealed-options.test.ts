import { getAuth } from '@kit/better-auth/auth';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { statementsOf } from '../test/statements-of';
import { sealedOptions } from './sealed-options';

vi.mock('next/headers', () => ({ headers: async () => new Headers() }));

beforeAll(async () => {
  await applyMigrations();
});
afterAll(async () => {
  await (await getDatabase()).close();
});

const enabled: boolean = ENABLE_PASSKEY;

describe('options for the page that is being made', () => {
  if (!enabled) return it('are none where passkeys are off', async () => expect(await sealedOptions()).toBeNull());

  it('cost no statement', async () => {
    const asked = await statementsOf(async () => {
      expect(await sealedOptions()).toMatchObject({ challenge: expect.any(String), rpId: 'localhost' });
    });
    expect(asked).toEqual([]);
  });

  it('are none when there are none to be had: the page is made all the same, and the log says why', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { api } = await getAuth();
    vi.spyOn(api as Required<typeof api>, 'generatePasskeyAuthenticationOptions').mockRejectedValue(new Error('down'));
    expect(await sealedOptions()).toBeNull();
    expect(log).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});
