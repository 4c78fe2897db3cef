import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';

/**
 * An app with the usual plugin, every setting at its default, on the pool of connections given: makes its tables as Better Auth's
 * own `migrate` does, and answers requests under `/api/auth`.
 */
export async function startUsualApp({ database, baseURL }) {
  const auth = betterAuth({
    baseURL,
    secret: 'the secret of the usual app, long enough 0123456789',
    database,
    emailAndPassword: { enabled: true },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [passkey()],
  });
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  return auth.handler;
}
