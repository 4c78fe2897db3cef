import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const features = 'packages/better-auth/src/features.ts';

/** Says, before anything happens, which tracked files the quickstart is going to change. */
export function announceChanges(root, say) {
  const on = /ENABLE_PASSKEY(: boolean)? = true/.test(readFileSync(join(root, features), 'utf8'));
  if (on) return say('Passkeys are switched on already, so no tracked file should change.');
  say('This switches passkeys on and so changes tracked files, as `pnpm passkey:enable` does:');
  say(`  ${features} (ENABLE_PASSKEY becomes true)`);
  say('  packages/database/src/schema/auth.ts (generated anew, with the passkey table)');
  say('  packages/database/drizzle/ (a new migration for that table)');
  say('Untracked: .env.local (two settings) and .latchkey/ (what local mode keeps).');
}
