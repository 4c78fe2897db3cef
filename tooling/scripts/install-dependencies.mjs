import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPnpm } from './find-pnpm.mjs';
import { outputTail } from './output-tail.mjs';
import { SaidFailure } from './process/main-program.mjs';
import { runCommand } from './process/run-command.mjs';
import { sourceFiles } from './source-files.mjs';
import { stamp } from './stamp.mjs';

/** Installs what the lockfile names. Does nothing when that was done for this lockfile already. */
export async function installDependencies(root) {
  const installed = stamp(root, 'installed');
  const wanted = lockfileDigest(root);
  if (installed.matches(wanted) && existsSync(join(root, 'node_modules', '.modules.yaml'))) return 'unchanged, skipped';
  const [command, ...words] = await findPnpm(root);
  const install = [...words, 'install', '--frozen-lockfile', '--prefer-offline'];
  const { code, output } = await runCommand(command, install, { cwd: root, env: { ...process.env, CI: 'true' } });
  if (code !== 0)
    throw new SaidFailure(
      `${outputTail(output)}\nInstalling the dependencies failed: see above; is the package registry reachable?`,
    );
  installed.write(wanted);
  return 'done';
}

function lockfileDigest(root) {
  const manifests = sourceFiles(root).filter((path) => /(^|\/)package\.json$|^pnpm-(lock|workspace)\.yaml$/.test(path));
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of manifests) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}
