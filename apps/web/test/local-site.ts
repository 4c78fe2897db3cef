import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// Better Auth skips its origin checks and its limits when it sees a test: a weaker server would be tested.
delete process.env.TEST;
const folder = mkdtempSync(join(tmpdir(), 'latchkey-web-'));
Object.assign(process.env, {
  NODE_ENV: 'production',
  LATCHKEY_LOCAL: 'true',
  LATCHKEY_DATA_DIR: folder,
  NEXT_PUBLIC_SITE_URL: 'http://localhost:3000',
  BETTER_AUTH_SECRET: 'the secret of the suites, long enough 0123456789',
});
for (const name of ['DATABASE_URL', 'REDIS_URL', 'EMAIL_SMTP_URL', 'NEXT_PUBLIC_AUTH_PASSKEY', 'PORT']) {
  delete process.env[name];
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));
