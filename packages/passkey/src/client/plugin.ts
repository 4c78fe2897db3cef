import type { BetterAuthClientPlugin } from 'better-auth';
import { useAuthQuery } from 'better-auth/client';
import { atom } from 'nanostores';
import type { PasskeyActions } from './actions';
import { addPasskey } from './add-passkey';
import { sendWithClient } from './send-with-client';
import type { ServerPlugin } from './server-plugin';
import { signInWithPasskey } from './sign-in';
import { stepUpWithPasskey } from './step-up';
import { stepUpActions } from './step-up-actions';
import type { Passkey } from './types';

export type { PasskeyActions } from './actions';
export { type PasskeyErrorCode, passkeyErrorCodes } from './error-codes';
export { type PasskeyError, type PasskeyResult, toPasskeyError } from './passkey-error';
export type { CodeSent, Passkey, SignedIn, SteppedUp, StepUpMethod } from './types';

const changesList = (path: string) =>
  ['/passkey/verify-registration', '/passkey/delete-passkey', '/passkey/update-passkey'].includes(path);

/** Passkeys in the browser, for Better Auth's client: `signIn.passkey`, `passkey.*`, `stepUp.*` and `useListPasskeys`. */
export const passkeyClient = () => {
  const $listPasskeys = atom(false);
  return {
    id: 'passkey',
    $InferServerPlugin: {} as ServerPlugin,
    getActions: ($fetch, $store): PasskeyActions => {
      const send = sendWithClient($fetch);
      const then = async <Result extends { error: unknown }>(signal: string, action: Promise<Result>) => {
        const result = await action;
        if (!result.error) $store.notify(signal);
        return result;
      };
      return {
        signIn: {
          passkey: ({ autoFill, signal } = {}) =>
            then(
              '$sessionSignal',
              signInWithPasskey({ send, signal, mediation: autoFill ? 'conditional' : undefined }),
            ),
        },
        passkey: {
          addPasskey: (options = {}) => then('$listPasskeys', addPasskey({ ...options, send })),
          listUserPasskeys: ({ signal } = {}) => send('/passkey/list-user-passkeys', { signal }),
          deletePasskey: ({ id }) => then('$listPasskeys', send('/passkey/delete-passkey', { body: { id } })),
          updatePasskey: ({ id, name }) =>
            then('$listPasskeys', send('/passkey/update-passkey', { body: { id, name } })),
          stepUp: ({ signal } = {}) => stepUpWithPasskey({ send, signal }),
        },
        stepUp: stepUpActions(send),
      };
    },
    getAtoms: ($fetch) => ({
      $listPasskeys,
      listPasskeys: useAuthQuery<Passkey[]>($listPasskeys, '/passkey/list-user-passkeys', $fetch, { method: 'GET' }),
    }),
    pathMethods: {
      '/passkey/delete-passkey': 'POST',
      '/passkey/update-passkey': 'POST',
      '/step-up/password': 'POST',
      '/step-up/send-code': 'POST',
      '/step-up/code': 'POST',
    },
    atomListeners: [
      { matcher: changesList, signal: '$listPasskeys' },
      { matcher: (path) => path === '/passkey/verify-authentication', signal: '$sessionSignal' },
    ],
  } satisfies BetterAuthClientPlugin;
};
