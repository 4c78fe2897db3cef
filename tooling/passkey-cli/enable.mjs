// `pnpm passkey:enable [--dry-run]`: provisions passkeys. Plain Node, so that it runs before anything is built.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { enablePasskeys } from './enable-passkeys.mjs';

export { CHANGED_FILES, enablePasskeys } from './enable-passkeys.mjs';

/** @param {string[]} words */
async function main(words) {
  const options = words.filter((word) => word !== '--');
  const unknown = options.find((word) => word !== '--dry-run');
  if (unknown) {
    console.error(`passkey:enable does not know ${unknown}; it takes --dry-run or nothing.`);
    return 1;
  }
  const dryRun = options.length > 0;
  const { ok } = await enablePasskeys({ root: fileURLToPath(new URL('../..', import.meta.url)), dryRun });
  if (!ok) console.error('Passkeys are not provisioned yet: mend what failed, then run `pnpm passkey:enable` again.');
  else if (!dryRun)
    console.log('Passkeys are provisioned: commit the changed files, then build and start the app anew.');
  return ok ? 0 : 1;
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
