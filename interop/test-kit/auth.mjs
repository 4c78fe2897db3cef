import { passkey } from '@kit/passkey';
import { stepUp } from '@kit/passkey/step-up';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { getAuthTables } from 'better-auth/db';

/**
 * A relying party in memory, every setting of its passkeys at its default.
 * @param {string} origin
 */
export function createAuth(origin) {
  const plugins = [stepUp(), passkey({ rpID: 'localhost', rpName: 'Outside', origins: [origin] })];
  const tables = Object.values(getAuthTables({ plugins })).map(({ modelName }) => [modelName, []]);
  return betterAuth({
    baseURL: origin,
    secret: 'bX8vKq2mTz6wRj4nYp0sLd7fHc3gUe9a',
    database: memoryAdapter(Object.fromEntries(tables)),
    emailAndPassword: { enabled: true },
    // Whether an address is proven is not what is tried here.
    databaseHooks: { user: { create: { before: async (user) => ({ data: { ...user, emailVerified: true } }) } } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins,
  });
}
