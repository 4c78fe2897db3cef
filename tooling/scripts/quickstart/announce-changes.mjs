import { CHANGED_FILES } from '../../passkey-cli/enable-passkeys.mjs';
import { isFeatureOn } from '../../passkey-cli/set-feature.mjs';

/** Says, before anything happens, which tracked files the quickstart is going to change. */
export function announceChanges(root, say) {
  if (isFeatureOn(root))
    return say('Passkeys are switched on already: only files generated from that are brought up to date.');
  say('This switches passkeys on and so changes these tracked files, as `pnpm passkey:enable` does:');
  for (const file of CHANGED_FILES) say(`  ${file}`);
  say('Beside them it writes .env.local and .latchkey/, which git ignores.');
}
