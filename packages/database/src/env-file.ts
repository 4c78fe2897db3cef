import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { workspaceRoot } from './workspace-root';

/** Sets every variable of `<root>/.env.local` that the environment does not have; for scripts, which no framework serves. */
export function loadEnvFile(root: string = workspaceRoot()): void {
  const path = join(root, '.env.local');
  if (!existsSync(path)) return;
  for (const [name, value] of Object.entries(parseEnv(readFileSync(path, 'utf8')))) process.env[name] ??= value;
}
