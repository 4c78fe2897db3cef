import type { BetterAuthClientPlugin } from 'better-auth';
import { atom } from 'nanostores';
import type { PasskeyActions } from './actions';
import type { PasskeyError } from './passkey-error';
import type { passkeyClient } from './plugin';
import { sendWithClient } from './send-with-client';
import type { ServerPlugin } from './server-plugin';
import { stepUpActions } from './step-up-actions';

type Atoms = ReturnType<ReturnType<typeof passkeyClient>['getAtoms']>;

const error: PasskeyError = { code: 'PASSKEYS_OFF', message: 'Passkeys are switched off in this build.', status: 404 };
const off = async () => ({ data: null, error });

/** Stands in for `passkeyClient()` while passkeys are off: the same type, every passkey action answers `PASSKEYS_OFF`. */
export const passkeyOffClient = () =>
  ({
    id: 'passkey',
    $InferServerPlugin: {} as ServerPlugin,
    getActions: ($fetch): PasskeyActions => ({
      signIn: { passkey: off },
      passkey: { addPasskey: off, listUserPasskeys: off, deletePasskey: off, updatePasskey: off, stepUp: off },
      stepUp: stepUpActions(sendWithClient($fetch)),
    }),
    getAtoms: () => {
      const state = { data: null, error, isPending: false, isRefetching: false, refetch: async () => {} };
      return { $listPasskeys: atom(false), listPasskeys: atom(state) } as unknown as Atoms;
    },
  }) satisfies BetterAuthClientPlugin;
