import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Better Auth skips its origin checks and its limits when it sees a test: a weaker server would be tested.
delete process.env.TEST;
Object.assign(process.env, { NODE_ENV: 'production', LATCHKEY_LOCAL: 'true' });
delete process.env.DATABASE_URL;
delete process.env.REDIS_URL;

// Set once: all suites of a worker share one database.
if (!process.env.LATCHKEY_DATA_DIR) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-better-auth-'));
  process.env.LATCHKEY_DATA_DIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}
