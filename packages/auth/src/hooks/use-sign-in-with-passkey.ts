'use client';

import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { type PasskeyErrorCode, type SignedIn, signInWithPasskey } from '@kit/passkey/client/ceremonies';
import type { Outcome } from '../ceremony/ceremony-state';
import { toOutcome } from '../ceremony/to-outcome';
import { type Ceremony, useCeremony } from '../ceremony/use-ceremony';

/**
 * Signs in with a passkey: `run()` opens the browser's prompt. On success the session's cookie is set and `data` says
 * who signed in. Talks to the server by plain fetch, so that the sign-in page stays light.
 */
export function useSignInWithPasskey(): Ceremony<void, SignedIn, PasskeyErrorCode> {
  return useCeremony(signIn);
}

const off: Outcome<SignedIn, PasskeyErrorCode> = {
  status: 'error',
  error: { code: 'PASSKEYS_OFF', message: 'Passkeys are switched off in this build.', status: 404 },
};

// Annotated, so that the type checker does not fold the committed constant.
const enabled: boolean = ENABLE_PASSKEY;

async function signIn(_: unknown, signal: AbortSignal): Promise<Outcome<SignedIn, PasskeyErrorCode>> {
  return enabled ? toOutcome(await signInWithPasskey({ signal })) : off;
}
