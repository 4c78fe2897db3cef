import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import * as schema from './schema.mjs';

/** Better Auth with its usual passkey plugin, every setting at its default. */
export const auth = betterAuth({
  baseURL: process.env.SITE_URL,
  secret: process.env.SECRET,
  database: drizzleAdapter(drizzle(new Pool({ connectionString: process.env.DATABASE_URL })), {
    provider: 'pg',
    schema,
  }),
  telemetry: { enabled: false },
  plugins: [passkey()],
});
