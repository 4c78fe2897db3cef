import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from '../clean-environment.mjs';
import { findPnpm } from '../find-pnpm.mjs';
import { installDependencies } from '../install-dependencies.mjs';
import { outputTail } from '../output-tail.mjs';
import { runCommand } from '../process/run-command.mjs';
import { sourceFingerprint } from '../source-files.mjs';
import { stamp } from '../stamp.mjs';
import { workspaceCopy } from './workspace-copy.mjs';

/**
 * Makes a copy of the repository with passkeys off (as committed) or on (by `pnpm passkey:enable`), ready to build.
 * Resolves with its folder and whether a build of these very sources stands there already.
 */
export async function makeState(root, name) {
  const folder = join(root, '.latchkey', 'test', name);
  const source = sourceFingerprint(root);
  const built = stamp(folder, 'built');
  if (built.matches(source) && existsSync(join(folder, 'apps', 'web', '.next', 'BUILD_ID')))
    return { folder, built: true };
  workspaceCopy(root, folder);
  await installDependencies(folder);
  if (name === 'on') await pnpm(folder, ['passkey:enable']);
  return { folder, built: false };
}

/** Builds the app of a state for production. */
export async function buildState(root, { folder, built }) {
  if (built) return;
  await pnpm(folder, ['--filter', '@kit/web', 'build']);
  stamp(folder, 'built').write(sourceFingerprint(root));
}

/** Runs a pnpm command in a copy without any setting of this shell. Throws with the end of its output. */
export async function pnpm(folder, args, settings) {
  const [command, ...words] = await findPnpm(folder);
  const { code, output } = await runCommand(command, [...words, ...args], {
    cwd: folder,
    env: cleanEnvironment(settings),
  });
  if (code !== 0) throw new Error(`pnpm ${args.join(' ')} failed:\n${outputTail(output)}`);
  return output;
}
