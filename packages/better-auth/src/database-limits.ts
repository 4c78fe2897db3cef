import type { getDatabase } from '@kit/database';
import { rateLimit } from '@kit/database/schema';
import type { BetterAuthRateLimitStorage } from 'better-auth';
import { generateId } from 'better-auth';
import { lt, sql } from 'drizzle-orm';

type Database = Awaited<ReturnType<typeof getDatabase>>['db'];

const SWEEP_INTERVAL = 60_000;
/** No rule's window is longer. */
const KEEP = 60 * 60_000;

/**
 * The limits of Better Auth in its own table, by its own rules, with one statement a request where Better Auth takes two or
 * three and now and then reads the whole table. Rows nobody asked for within an hour are swept once a minute.
 */
export function databaseLimits(db: Database) {
  let sweptAt = Date.now();
  return {
    async consume(key, { window, max }) {
      const now = Date.now();
      if (now - sweptAt >= SWEEP_INTERVAL) {
        sweptAt = now;
        sweep(db, now);
      }
      const { count, lastRequest } = rateLimit;
      const isOver = sql`${lastRequest} <= ${now - window * 1000}`;
      const [row] = await db
        .insert(rateLimit)
        .values({ id: generateId(), key, count: 1, lastRequest: now })
        .onConflictDoUpdate({
          target: rateLimit.key,
          set: {
            count: sql`case when ${isOver} then 1 else least(${count} + 1, ${max + 1}) end`,
            lastRequest: sql`case when ${isOver} or ${count} < ${max} then ${now} else ${lastRequest} end`,
          },
        })
        .returning({ count, lastRequest });
      if (!row || row.count <= max) return { allowed: true, retryAfter: null };
      return { allowed: false, retryAfter: Math.max(1, Math.ceil((row.lastRequest + window * 1000 - now) / 1000)) };
    },
  } satisfies BetterAuthRateLimitStorage;
}

function sweep(db: Database, now: number): void {
  db.delete(rateLimit)
    .where(lt(rateLimit.lastRequest, now - KEEP))
    .catch((error: unknown) => console.error('limits: the sweep failed:', error));
}
