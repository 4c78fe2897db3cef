'use client';

import { StepUpWithPasskey } from './step-up-with-passkey';
import type { StepUpWithPasskeyText } from './step-up-with-passkey-text';

export type ConfirmWithPasskeyProps = {
  text: StepUpWithPasskeyText;
  /** A path of this site, where the person goes on. */
  returnTo: string;
};

/** The passkey button of a page that asks "Confirm it's you". */
export function ConfirmWithPasskey({ text, returnTo }: ConfirmWithPasskeyProps) {
  return <StepUpWithPasskey text={text} onConfirmed={() => location.assign(returnTo)} />;
}
