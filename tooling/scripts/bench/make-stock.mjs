import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../install-dependencies.mjs';
import { sourceFingerprint } from '../source-files.mjs';
import { stamp } from '../stamp.mjs';
import { pnpm } from '../test/make-state.mjs';

/** Installs the peers of `bench/stock`, which has a lockfile of its own, and builds their Next app for production. */
export async function makeStock(root, { build }) {
  const folder = join(root, 'bench', 'stock');
  await installDependencies(folder);
  const source = sourceFingerprint(root, (path) => path.startsWith('bench/stock/'));
  const built = stamp(folder, 'built');
  if (!build || (built.matches(source) && existsSync(join(folder, '.next', 'BUILD_ID')))) return;
  // The build loads the route, and with it settings that only the start knows.
  await pnpm(folder, ['build'], { SITE_URL: 'http://localhost', SECRET: 'only while it is built'.repeat(2) });
  built.write(source);
}
