/**
 * Whether passkeys exist: endpoints, tables, browser code. The single source of truth for the schema
 * generation (`config.ts`) and the runtime (`auth.ts`). After changing it, regenerate and migrate:
 *
 *   pnpm --filter @kit/better-auth schema:generate
 *   pnpm --filter @kit/database drizzle:generate
 *   pnpm --filter @kit/database drizzle:migrate
 */
export const ENABLE_PASSKEY = false;
