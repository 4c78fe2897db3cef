import { getAuth } from '@kit/better-auth/auth';
import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handleAuth } from './handle-auth';

beforeAll(async () => {
  await applyMigrations();
});
afterAll(async () => {
  await (await getDatabase()).close();
});

const askForReset = () =>
  handleAuth(
    new Request('http://localhost:3000/api/auth/request-password-reset', {
      method: 'POST',
      headers: {
        origin: 'http://localhost:3000',
        'content-type': 'application/json',
        'x-forwarded-for': '203.0.113.29',
      },
      body: JSON.stringify({ email: 'nobody@example.com' }),
    }),
  );

it('tells whom a limit stops how long to wait, in the standard header, and by a public code', async () => {
  for (let asked = 0; asked < 5; asked += 1) expect((await askForReset()).status).toBe(200);
  const { adapter } = await (await getAuth()).$context;
  await adapter.updateMany({
    model: 'rateLimit',
    where: [{ field: 'count', operator: 'gt', value: 0 }],
    update: { lastRequest: Date.now() - 20_000 },
  });
  const answer = await askForReset();
  expect(answer.status).toBe(429);
  expect(await answer.json()).toMatchObject({ code: 'RATE_LIMITED' });
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(40);
  expect(answer.headers.get('x-retry-after')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
