import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, type TestAuth } from '../../test/test-auth';

const DAY = 24 * 60 * 60 * 1000;

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

/** A browser whose session was made so many days ago and has been used until yesterday. */
const signedInDaysAgo = async (days: number) => {
  const { browser } = await app.signedIn();
  await app.db.execute(
    sql`update session set created_at = now() - make_interval(days => ${days}), expires_at = now() + interval '28 days'
        where token = ${browser.sessionToken}`,
  );
  return browser;
};

/** In how many days the browser's session ends, after it was read and so prolonged. */
const daysLeft = async (browser: Awaited<ReturnType<typeof signedInDaysAgo>>) => {
  const { body } = await browser.get('/get-session');
  const session = body?.session as { expiresAt: string } | undefined;
  return Math.round((new Date(session?.expiresAt ?? 0).getTime() - Date.now()) / DAY);
};

describe('a session in use', () => {
  it('is prolonged to 30 days', async () => {
    expect(await daysLeft(await signedInDaysAgo(20))).toBe(30);
  });

  it('is never prolonged past 90 days after its sign-in', async () => {
    expect(await daysLeft(await signedInDaysAgo(80))).toBe(10);
  });

  it('ends when 90 days are over', async () => {
    const browser = await signedInDaysAgo(91);
    await browser.get('/get-session');
    expect(await browser.user()).toBeNull();
  });
});
