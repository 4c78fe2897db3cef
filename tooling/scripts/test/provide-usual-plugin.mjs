import { join } from 'node:path';
import { installDependencies } from '../install-dependencies.mjs';

/**
 * Installs Better Auth's usual passkey plugin, which has a lockfile of its own, into a copy of the tree: some tests put the kit
 * beside it. Where its packages cannot be had the tests skip, and `skip` hears why.
 */
export async function provideUsualPlugin({ folder }, skip) {
  try {
    await installDependencies(join(folder, 'interop', 'usual-plugin'));
  } catch {
    skip('the usual passkey plugin', 'its packages could not be installed: is the package registry reachable?');
  }
}
