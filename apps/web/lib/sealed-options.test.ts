import { getAuth } from '@kit/better-auth/auth';
import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { sealedOptions } from './sealed-options';

vi.mock('next/headers', () => ({ headers: async () => new Headers() }));

beforeAll(async () => {
  await applyMigrations();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  await (await getDatabase()).close();
});

/** What it answers, and what it says to the operator, while the auth API throws. */
const whileThrowing = async (error: Error) => {
  const { api } = await getAuth();
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const name = 'generatePasskeyAuthenticationOptions';
  const { [name]: original, ...rest } = api as Record<string, unknown>;
  Object.assign(api, { ...rest, [name]: () => Promise.reject(error) });
  try {
    return { options: await sealedOptions(), said: said.mock.calls };
  } finally {
    Object.assign(api, { [name]: original });
  }
};

it.each([
  ['a fault of ours', Object.assign(new Error('UNAVAILABLE'), { statusCode: 503 })],
  ['a database that is gone', new Error('connection refused')],
])('a page without options is made all the same, and the operator is told why: %s', async (_, error) => {
  expect(await whileThrowing(error)).toEqual({
    options: null,
    said: [['no options could be sealed into the page:', error]],
  });
});

it('a request that was refused is no fault, and the page is made', async () => {
  const { api } = await getAuth();
  const refusal = await api.listSessions({ headers: new Headers() }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ statusCode: 401 });
  expect(await whileThrowing(refusal as Error)).toEqual({ options: null, said: [] });
});
