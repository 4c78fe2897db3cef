import { passkey } from '@kit/passkey';
import { stepUp } from '@kit/passkey/step-up';
import type { BetterAuthOptions } from 'better-auth';
import { ENABLE_PASSKEY } from './features';
import { sharedOptions } from './options';

/**
 * For schema generation only: reads no environment and opens no database, so the schema is the same on every
 * machine. The runtime is `auth.ts`.
 */
export const authConfig = {
  ...sharedOptions,
  plugins: [
    stepUp(),
    ...(ENABLE_PASSKEY ? [passkey({ rpID: 'localhost', rpName: 'Latchkey', origins: ['http://localhost'] })] : []),
  ],
} satisfies BetterAuthOptions;
