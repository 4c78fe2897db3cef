import type { BetterAuthPlugin } from 'better-auth';
import type { ChosenPasswordOptions } from './options';
import { removePassword } from './remove';
import { resetsReplaceOnly } from './resets-replace-only';
import { setPassword } from './set';

/**
 * A password is its owner's choice: `/password/remove` takes it away, `/password/set` chooses one again, and nothing else
 * gives one to an account that has none.
 */
export function chosenPassword(options: ChosenPasswordOptions) {
  return {
    id: 'chosen-password',
    endpoints: { removePassword: removePassword(options), choosePassword: setPassword(options) },
    hooks: { before: [resetsReplaceOnly] },
  } satisfies BetterAuthPlugin;
}
