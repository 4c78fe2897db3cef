// `pnpm passkey:import`: adopts the passkeys of an app with the usual plugin. See docs/adopting-passkeys.md.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// In the package whose relying party decides what can be adopted.
const cwd = fileURLToPath(new URL('../../packages/better-auth', import.meta.url));
const args = ['--import', 'tsx', 'scripts/import-passkeys.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' }).status ?? 1;
