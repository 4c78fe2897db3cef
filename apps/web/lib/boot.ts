import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { authEnv } from '@kit/better-auth/env';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { startMailQueue } from '@kit/better-auth/mail-queue';
import { contradictionOf } from '@kit/better-auth/switches';
import { ConfigurationError } from '@kit/database/env';
import { applyMigrations, migrationState } from '@kit/database/migrations';
import { mailerEnv } from '@kit/mailer/env';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Checks everything the app needs before it serves; throws at the first mistake. In development it also migrates. */
export async function boot(): Promise<void> {
  const env = authEnv();
  mailerEnv();
  const contradiction = contradictionOf({ enabled: ENABLE_PASSKEY, shown: env.show.passkey });
  if (contradiction) throw new ConfigurationError(contradiction);
  if (process.env.NODE_ENV === 'development') {
    for (const name of await applyMigrations()) console.log(`Applied migration ${name}`);
    return assemble();
  }
  if (env.local && !LOOPBACK.includes(process.env.LATCHKEY_HOST ?? '')) {
    throw new ConfigurationError(
      'LATCHKEY_LOCAL is true, so the server should listen on this machine only: start it with "pnpm start", which does.',
    );
  }
  if ((await migrationState()) === 'behind') {
    throw new ConfigurationError(
      'The database lacks migrations of this version: run "pnpm --filter @kit/database drizzle:migrate", then start again.',
    );
  }
  await assemble();
}

/** Makes the auth of this process now, so that options its parts refuse stop the start and not the first sign-in; then mails go out. */
async function assemble(): Promise<void> {
  const auth = await getAuth();
  await auth.$context;
  await startMailQueue();
}
