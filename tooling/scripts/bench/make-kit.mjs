import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../install-dependencies.mjs';
import { sourceFingerprint } from '../source-files.mjs';
import { stamp } from '../stamp.mjs';
import { pnpm } from '../test/make-state.mjs';
import { workspaceCopy } from '../test/workspace-copy.mjs';

// What no request meets: its change needs no new copy.
const besideTheKit = /^(bench|docs|apps\/e2e)\/|\.md$|\.test\.tsx?$/;

/** A copy of the repository with passkeys on, built for production unless `build` is false. Resolves with its folder. */
export async function makeKit(root, { build }) {
  const folder = join(root, '.latchkey', 'bench', 'kit');
  const source = sourceFingerprint(root, (path) => !besideTheKit.test(path));
  const enabled = stamp(folder, 'enabled');
  if (!enabled.matches(source)) {
    enabled.write('');
    workspaceCopy(root, folder);
    await installDependencies(folder);
    await pnpm(folder, ['passkey:enable']);
    enabled.write(source);
  }
  const built = stamp(folder, 'built');
  const isBuilt = built.matches(source) && existsSync(join(folder, 'apps', 'web', '.next', 'BUILD_ID'));
  if (build && !isBuilt) {
    await pnpm(folder, ['--filter', '@kit/web', 'build']);
    built.write(source);
  }
  return folder;
}
