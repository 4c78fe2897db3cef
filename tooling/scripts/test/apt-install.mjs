import { existsSync } from 'node:fs';
import { findOnPath } from '../find-on-path.mjs';
import { runCommand } from '../process/run-command.mjs';

/** True where packages can be installed without asking anyone: root on Debian or Ubuntu. */
export function aptIsAllowed() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(findOnPath('apt-get'));
}

/** Installs a Debian package, saying so before. Resolves with whether it worked. */
export async function aptInstall(name, say) {
  say(`Installing the Debian package ${name} with apt-get, because this runs as root and ${name} is missing.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  const { code } = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
  return code === 0;
}
