import { spawnSync } from 'node:child_process';
import { aptInstall, aptIsAllowed } from './apt-install.mjs';

/** Whether Yubico's fido2 for Python is there to judge ceremonies beside the kit, installing it where that is allowed. */
export async function provideFido2(say) {
  if (isInstalled()) return true;
  return aptIsAllowed() && (await aptInstall('python3-fido2', say)) && isInstalled();
}

function isInstalled() {
  return ['/usr/bin/python3', 'python3'].some(
    (python) => spawnSync(python, ['-c', 'import fido2.server']).status === 0,
  );
}
