'use client';

import { authClient } from '@kit/better-auth/client';
import type { Passkey, PasskeyErrorCode } from '@kit/passkey/client/ceremonies';
import type { Outcome } from '../ceremony/ceremony-state';
import { onMade } from '../ceremony/on-made';
import { toOutcome } from '../ceremony/to-outcome';
import type { Ceremony } from '../ceremony/use-ceremony';
import { useStepUpCeremony } from '../ceremony/use-step-up-ceremony';
import { useConfirmIdentity } from '../step-up/step-up-context';

export type AddPasskeyArguments = { name?: string; authenticatorAttachment?: AuthenticatorAttachment };

/**
 * Adds a passkey: `run({ name })` opens the browser's prompt and, inside a `StepUpProvider`, the step-up dialog first
 * where the server asks for it. On success `data` is the new passkey.
 */
export function useAddPasskey(): Ceremony<AddPasskeyArguments, Passkey, PasskeyErrorCode> {
  return useStepUpCeremony(addPasskey, useConfirmIdentity());
}

async function addPasskey(
  options: AddPasskeyArguments,
  signal: AbortSignal,
): Promise<Outcome<Passkey, PasskeyErrorCode>> {
  const outcome = toOutcome(await authClient.passkey.addPasskey({ ...options, signal }));
  if (outcome.status === 'success') onMade(outcome.data);
  return outcome;
}
