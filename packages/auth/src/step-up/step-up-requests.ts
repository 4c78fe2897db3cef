import { authClient } from '@kit/better-auth/client';
import type { CodeSent, PasskeyErrorCode, SteppedUp, StepUpMethod } from '@kit/passkey/client/ceremonies';
import type { Outcome } from '../ceremony/ceremony-state';
import { toOutcome } from '../ceremony/to-outcome';

type Answer<Data> = Promise<Outcome<Data, PasskeyErrorCode>>;

/** The ways this account can confirm it is its owner, best first. */
export async function stepUpMethods(signal: AbortSignal): Answer<StepUpMethod[]> {
  const outcome = toOutcome(await authClient.stepUp.methods({ signal }));
  return outcome.status === 'success' ? { status: 'success', data: outcome.data.methods } : outcome;
}

/** Confirms with one of the account's own passkeys. */
export async function stepUpWithPasskey(_: unknown, signal: AbortSignal): Answer<SteppedUp> {
  return toOutcome(await authClient.passkey.stepUp({ signal }));
}

/** Confirms with the account's password. */
export async function stepUpWithPassword({ password }: { password: string }, signal: AbortSignal): Answer<SteppedUp> {
  return toOutcome(await authClient.stepUp.password({ password, signal }));
}

/** Has a code mailed to the account's address. */
export async function sendStepUpCode(_: unknown, signal: AbortSignal): Answer<CodeSent> {
  return toOutcome(await authClient.stepUp.sendCode({ signal }));
}

/** Confirms with the code that was mailed. */
export async function stepUpWithCode({ code }: { code: string }, signal: AbortSignal): Answer<SteppedUp> {
  return toOutcome(await authClient.stepUp.code({ code, signal }));
}
