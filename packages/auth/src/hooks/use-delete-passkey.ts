'use client';

import { authClient } from '@kit/better-auth/client';
import type { PasskeyErrorCode } from '@kit/passkey/client/ceremonies';
import type { Outcome } from '../ceremony/ceremony-state';
import { announcePasskeyChange } from '../ceremony/passkey-changes';
import { toOutcome } from '../ceremony/to-outcome';
import type { Ceremony } from '../ceremony/use-ceremony';
import { useStepUpCeremony } from '../ceremony/use-step-up-ceremony';
import { useConfirmIdentity } from '../step-up/step-up-context';

export type DeletePasskeyArguments = { id: string };

/**
 * Removes a passkey of the account: `run({ id })`, with the step-up dialog first where the server asks for it. Every
 * `useListPasskeys` on the page follows.
 */
export function useDeletePasskey(): Ceremony<DeletePasskeyArguments, { id: string }, PasskeyErrorCode> {
  return useStepUpCeremony(deletePasskey, useConfirmIdentity());
}

async function deletePasskey({ id }: DeletePasskeyArguments): Promise<Outcome<{ id: string }, PasskeyErrorCode>> {
  const outcome = toOutcome(await authClient.passkey.deletePasskey({ id }));
  if (outcome.status !== 'success') return outcome;
  announcePasskeyChange({ type: 'removed', id });
  return { status: 'success', data: { id } };
}
