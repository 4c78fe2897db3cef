'use client';

import { authClient } from '@kit/better-auth/client';
import type { Passkey, PasskeyErrorCode } from '@kit/passkey/client/ceremonies';
import type { Outcome } from '../ceremony/ceremony-state';
import { announcePasskeyChange } from '../ceremony/passkey-changes';
import { toOutcome } from '../ceremony/to-outcome';
import type { Ceremony } from '../ceremony/use-ceremony';
import { useStepUpCeremony } from '../ceremony/use-step-up-ceremony';
import { useConfirmIdentity } from '../step-up/step-up-context';

export type RenamePasskeyArguments = { id: string; name: string };

/** Gives a passkey of the account another name: `run({ id, name })`. On success `data` is the passkey as it is now. */
export function useRenamePasskey(): Ceremony<RenamePasskeyArguments, Passkey, PasskeyErrorCode> {
  return useStepUpCeremony(renamePasskey, useConfirmIdentity());
}

async function renamePasskey(options: RenamePasskeyArguments): Promise<Outcome<Passkey, PasskeyErrorCode>> {
  const outcome = toOutcome(await authClient.passkey.updatePasskey(options));
  if (outcome.status !== 'success') return outcome;
  const { passkey } = outcome.data;
  announcePasskeyChange({ type: 'renamed', passkey });
  return { status: 'success', data: passkey };
}
