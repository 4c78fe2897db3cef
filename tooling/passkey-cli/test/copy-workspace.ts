import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFeature } from '../set-feature.mjs';
import { runScript } from './run-script';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const copied = ['package.json', 'pnpm-workspace.yaml', 'packages', 'tooling/passkey-cli', 'tooling/typescript'];
const left = new Set(['.vite', '.vite-temp', '.turbo']);

/**
 * A copy of what the commands of provisioning read and write, in the state a clone has: passkeys off, one migration. The
 * installed packages are the repository's own, by links. `remove` deletes it.
 */
export async function copyWorkspace(): Promise<{ root: string; remove(): void }> {
  // macOS names its temporary folder by a link, and modules know themselves by their real path.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-workspace-')));
  for (const path of copied) {
    const filter = (source: string) => !left.has(basename(source));
    cpSync(join(repository, path), join(root, path), { recursive: true, verbatimSymlinks: true, filter });
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  setFeature(root, false);
  rmSync(join(root, 'packages/database/drizzle'), { recursive: true });
  // The code of @kit/database reads the journal when it is loaded.
  mkdirSync(join(root, 'packages/database/drizzle/meta'), { recursive: true });
  for (const [name, script] of [
    ['better-auth', 'schema:generate'],
    ['database', 'drizzle:generate'],
  ] as const) {
    const { code, stderr } = await runScript(root, name, script);
    if (code !== 0) throw new Error(`${script} failed: ${stderr}`);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Every file of the copy with its content, but what is installed and what local mode keeps. */
export function filesOf(root: string): Record<string, string> {
  const paths = readdirSync(join(root, 'packages'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'));
  const extra = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  const all = [...paths, ...extra.map((entry) => join(root, entry.name))];
  return Object.fromEntries(all.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}
