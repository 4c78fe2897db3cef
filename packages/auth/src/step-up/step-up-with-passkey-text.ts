import type { PasskeysMessages } from '../passkeys/passkeys-translator';
import { stepUpErrors } from './step-up-errors';

/** The sentences of `StepUpWithPasskey`. */
export type StepUpWithPasskeyText = {
  label: string;
  /** What to look for while the browser's prompt is open. */
  waiting: string;
  abort: string;
  cancelled: string;
  needsScript: string;
  errors: Record<string, string>;
};

/** Picks the button's sentences from the catalogue: `stepUpWithPasskeyText(en.passkeys)`. */
export function stepUpWithPasskeyText(messages: PasskeysMessages): StepUpWithPasskeyText {
  const { usePasskey: label, waiting, abort, cancelled, needsScript } = messages.stepUp;
  return { label, waiting, abort, cancelled, needsScript, errors: stepUpErrors(messages).passkey };
}
