import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** The nearest folder at or above `from` that holds `pnpm-workspace.yaml`; throws when there is none. */
export function workspaceRoot(from: string = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(/* turbopackIgnore: true */ folder, 'pnpm-workspace.yaml'))) return folder;
    if (folder === parse(folder).root) {
      throw new Error(`No pnpm-workspace.yaml was found at or above ${from}: start the command inside the repository.`);
    }
  }
}
