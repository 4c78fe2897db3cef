import { join } from 'node:path';
import { workspaceRoot } from './workspace-root';

/** The folder of the committed migrations. */
export function migrationsFolder(): string {
  return join(/* turbopackIgnore: true */ workspaceRoot(), 'packages', 'database', 'drizzle');
}
