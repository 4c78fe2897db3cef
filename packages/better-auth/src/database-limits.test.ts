import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { rateLimit } from '@kit/database/schema';
import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseLimits } from './database-limits';

const rule = { window: 60, max: 3 };
let db: Awaited<ReturnType<typeof getDatabase>>['db'];
let limits: ReturnType<typeof databaseLimits>;
beforeAll(async () => {
  ({ db } = await getDatabase());
  await applyMigrations(db);
  limits = databaseLimits(db);
});
afterEach(() => {
  vi.useRealTimers();
});

const ask = async (key: string, times: number) => {
  const answers = await Promise.all(Array.from({ length: times }, () => limits.consume(key, rule)));
  return answers.filter(({ allowed }) => allowed).length;
};
const later = (seconds: number) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + seconds * 1000);
};

describe('a limit', () => {
  it('lets exactly as many through as its rule says, also side by side, and counts each key by itself', async () => {
    expect(await ask('side-by-side', 20)).toBe(3);
    expect(await ask('another', 2)).toBe(2);
  });

  it('says in how many seconds to come back', async () => {
    await ask('wait', 3);
    later(20);
    const { allowed, retryAfter } = await limits.consume('wait', rule);
    expect(allowed).toBe(false);
    expect(retryAfter).toBeGreaterThan(30);
    expect(retryAfter).toBeLessThanOrEqual(40);
  });

  it('opens again when its window is over, which refused requests do not prolong', async () => {
    await ask('again', 10);
    later(61);
    expect(await ask('again', 10)).toBe(3);
  });

  it('leaves nothing behind of whoever has not asked for an hour', async () => {
    await ask('old', 1);
    later(2 * 60 * 60);
    await ask('new', 1);
    await vi.waitFor(async () => {
      expect(await db.select().from(rateLimit).where(eq(rateLimit.key, 'old'))).toEqual([]);
    }, 10_000);
  });
});
