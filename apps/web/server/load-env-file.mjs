import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads the repository's one `.env.local`; what the environment says already wins. */
export function loadEnvFile() {
  const file = join(repositoryRoot, '.env.local');
  if (existsSync(file)) process.loadEnvFile(file);
}
