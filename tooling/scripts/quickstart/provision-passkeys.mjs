import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enablePasskeys } from '../../passkey-cli/enable-passkeys.mjs';
import { findPnpm } from '../find-pnpm.mjs';
import { SaidFailure } from '../process/main-program.mjs';
import { runCommand } from '../process/run-command.mjs';
import { sourceFingerprint } from '../source-files.mjs';
import { stamp } from '../stamp.mjs';

/** Switches passkeys on as `pnpm passkey:enable` does. Does nothing when that was done for these very sources and settings. */
export async function provisionPasskeys(root, say) {
  const provisioned = stamp(root, 'provisioned');
  if (provisioned.matches(provisionFingerprint(root))) return 'unchanged, skipped';
  const { ok } = await enablePasskeys({ root, run: runPnpm, log: say });
  if (!ok) {
    throw new SaidFailure('Passkeys are not provisioned yet: mend what failed above, then run the quickstart again.');
  }
  provisioned.write(provisionFingerprint(root));
}

// By our own runner, so that Ctrl-C reaches it.
async function runPnpm(args, { root }) {
  const [command, ...words] = await findPnpm(root);
  return runCommand(command, [...words, ...args], { cwd: root });
}

/** What provisioning depends on: the schema's sources, which database the settings name, and whether the embedded one is there. */
function provisionFingerprint(root) {
  const inSchema = (path) => /^packages\/(better-auth|database|passkey)\/|^pnpm-lock\.yaml$/.test(path);
  const settings = join(root, '.env.local');
  const hash = createHash('sha256').update(sourceFingerprint(root, inSchema));
  hash.update(existsSync(settings) ? readFileSync(settings) : '');
  hash.update(String(existsSync(join(root, '.latchkey', 'database'))));
  for (const name of ['DATABASE_URL', 'LATCHKEY_DATA_DIR']) hash.update(`${name}=${process.env[name] ?? ''}`);
  return hash.digest('hex');
}
